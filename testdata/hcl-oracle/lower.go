package main

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// lowerer turns HashiCorp's tree into the text of ours.
type lowerer struct {
	src []byte
	out strings.Builder
}

// tree is the canonical text of a file, or REFUSE and why.
func tree(name string, text []byte) string {
	file, problems := hclsyntax.ParseConfig(text, name, hcl.InitialPos)
	if problems.HasErrors() {
		return "REFUSE " + problems[0].Summary + "\n"
	}
	l := &lowerer{src: text}
	l.body(file.Body.(*hclsyntax.Body), nil, "", 0)
	l.comments()
	return l.out.String()
}

func (l *lowerer) line(depth int, format string, args ...any) {
	l.out.WriteString(strings.Repeat(" ", depth))
	fmt.Fprintf(&l.out, format, args...)
	l.out.WriteByte('\n')
}

// comments are found by lexing again: the tree has none.
func (l *lowerer) comments() {
	tokens, _ := hclsyntax.LexConfig(l.src, "", hcl.InitialPos)
	for _, token := range tokens {
		if token.Type == hclsyntax.TokenComment {
			text := string(token.Bytes)
			switch {
			case strings.HasPrefix(text, "#"):
				text = text[1:]
			case strings.HasPrefix(text, "//"):
				text = text[2:]
			default:
				text = text[2 : len(text)-2]
			}
			l.line(0, "comment %d %s", token.Range.Start.Line, quote(strings.Trim(text, " \t\r\n")))
		}
	}
}

func (l *lowerer) body(body *hclsyntax.Body, scope []string, iterator string, depth int) {
	attributes := make([]*hclsyntax.Attribute, 0)
	for _, attribute := range body.Attributes {
		attributes = append(attributes, attribute)
	}
	sort.Slice(attributes, func(i, j int) bool {
		return attributes[i].SrcRange.Start.Byte < attributes[j].SrcRange.Start.Byte
	})
	for _, attribute := range attributes {
		inner := scope
		if iterator != "" && attribute.Name == "labels" {
			inner = with(scope, iterator)
		}
		l.line(depth, "attribute %s %d-%d %s", quote(attribute.Name), attribute.SrcRange.Start.Line,
			attribute.SrcRange.End.Line, l.lower(attribute.Expr, inner))
	}
	for _, block := range body.Blocks {
		labels := ""
		for _, label := range block.Labels {
			labels += " " + quote(label)
		}
		l.line(depth, "block %s%s %d-%d", quote(block.Type), labels, block.TypeRange.Start.Line,
			block.CloseBraceRange.End.Line)
		inner, own := scope, ""
		if iterator != "" && block.Type == "content" {
			inner = with(scope, iterator)
		}
		if block.Type == "dynamic" && len(block.Labels) == 1 {
			own = block.Labels[0]
			if named, found := block.Body.Attributes["iterator"]; found {
				if name := hcl.ExprAsKeyword(named.Expr); name != "" {
					if _, isName := named.Expr.(*hclsyntax.ScopeTraversalExpr); isName {
						own = name
					}
				}
			}
		}
		l.body(block.Body, inner, own, depth+1)
	}
}

func with(scope []string, names ...string) []string {
	return append(append([]string{}, scope...), names...)
}

func has(scope []string, name string) bool {
	for _, bound := range scope {
		if bound == name {
			return true
		}
	}
	return false
}

var operators = map[*hclsyntax.Operation]string{
	hclsyntax.OpLogicalOr: "OR", hclsyntax.OpLogicalAnd: "AND", hclsyntax.OpLogicalNot: "NOT",
	hclsyntax.OpEqual: "EQUAL", hclsyntax.OpNotEqual: "NOT_EQUAL",
	hclsyntax.OpGreaterThan: "GREATER", hclsyntax.OpGreaterThanOrEqual: "GREATER_OR_EQUAL",
	hclsyntax.OpLessThan: "LESS", hclsyntax.OpLessThanOrEqual: "LESS_OR_EQUAL",
	hclsyntax.OpAdd: "ADD", hclsyntax.OpSubtract: "SUBTRACT", hclsyntax.OpMultiply: "MULTIPLY",
	hclsyntax.OpDivide: "DIVIDE", hclsyntax.OpModulo: "MODULO", hclsyntax.OpNegate: "NEGATE",
}

func (l *lowerer) lower(expr hclsyntax.Expression, scope []string) string {
	switch e := expr.(type) {
	case *hclsyntax.ParenthesesExpr:
		return l.lower(e.Expression, scope)
	case *hclsyntax.LiteralValueExpr:
		return l.literal(e.Val, e.SrcRange)
	case *hclsyntax.ScopeTraversalExpr:
		return l.traversal(e.Traversal, scope)
	case *hclsyntax.RelativeTraversalExpr:
		return l.indexes(l.lower(e.Source, scope), e.Traversal)
	case *hclsyntax.AnonSymbolExpr:
		return "(bound \"*\")"
	case *hclsyntax.IndexExpr:
		return "(index " + l.lower(e.Collection, scope) + " " + l.lower(e.Key, scope) + ")"
	case *hclsyntax.SplatExpr:
		return "(splat " + l.lower(e.Source, scope) + " " + l.lower(e.Each, scope) + ")"
	case *hclsyntax.FunctionCallExpr:
		text := "(call " + quote(strings.TrimPrefix(e.Name, "core::"))
		for _, argument := range e.Args {
			text += " " + l.lower(argument, scope)
		}
		if e.ExpandFinal {
			text += " ..."
		}
		return text + ")"
	case *hclsyntax.ConditionalExpr:
		return "(if " + l.lower(e.Condition, scope) + " " + l.lower(e.TrueResult, scope) + " " +
			l.lower(e.FalseResult, scope) + ")"
	case *hclsyntax.BinaryOpExpr:
		return "(" + operators[e.Op] + " " + l.lower(e.LHS, scope) + " " + l.lower(e.RHS, scope) + ")"
	case *hclsyntax.UnaryOpExpr:
		return "(" + operators[e.Op] + " " + l.lower(e.Val, scope) + ")"
	case *hclsyntax.TupleConsExpr:
		text := "(tuple"
		for _, element := range e.Exprs {
			text += " " + l.lower(element, scope)
		}
		return text + ")"
	case *hclsyntax.ObjectConsExpr:
		text := "(object"
		for _, item := range e.Items {
			text += " " + l.key(item.KeyExpr.(*hclsyntax.ObjectConsKeyExpr), scope) + " " +
				l.lower(item.ValueExpr, scope)
		}
		return text + ")"
	case *hclsyntax.ForExpr:
		return l.loop(e, scope)
	case *hclsyntax.TemplateWrapExpr:
		return l.lower(e.Wrapped, scope)
	case *hclsyntax.TemplateExpr:
		return l.template(e, scope)
	case *hclsyntax.TemplateJoinExpr:
		return "(call \"join\" (string \"\") " + l.lower(e.Tuple, scope) + ")"
	}
	panic(fmt.Sprintf("%T", expr))
}

func (l *lowerer) key(key *hclsyntax.ObjectConsKeyExpr, scope []string) string {
	if !key.ForceNonLiteral {
		if word := hcl.ExprAsKeyword(key.Wrapped); word != "" {
			return "(string " + quote(cty.StringVal(word).AsString()) + ")"
		}
	}
	return l.lower(key.Wrapped, scope)
}

func (l *lowerer) loop(e *hclsyntax.ForExpr, scope []string) string {
	inner := with(scope, e.ValVar)
	key := "-"
	if e.KeyVar != "" {
		inner = with(inner, e.KeyVar)
		key = quote(e.KeyVar)
	}
	text := "(for " + key + " " + quote(e.ValVar) + " " + l.lower(e.CollExpr, scope)
	for _, part := range []hclsyntax.Expression{e.KeyExpr, e.ValExpr, e.CondExpr} {
		if part == nil {
			text += " -"
		} else {
			text += " " + l.lower(part, inner)
		}
	}
	if e.Group {
		text += " ..."
	}
	return text + ")"
}

// template leaves empty text out; text and directives alone are strings already, and need none.
func (l *lowerer) template(e *hclsyntax.TemplateExpr, scope []string) string {
	var parts []string
	interpolated := false
	for _, part := range e.Parts {
		text := false
		if literal, ok := part.(*hclsyntax.LiteralValueExpr); ok {
			text = isText(literal, l.src)
			if text && literal.Val.AsString() == "" {
				continue
			}
		}
		if !text && !isDirective(part, l.src) {
			interpolated = true
		}
		if text {
			literal := part.(*hclsyntax.LiteralValueExpr)
			parts = append(parts, "(string "+quote(literal.Val.AsString())+")")
		} else {
			parts = append(parts, l.lower(part, scope))
		}
	}
	if len(parts) == 0 {
		return "(string \"\")"
	}
	if len(parts) == 1 && !interpolated {
		return parts[0]
	}
	return "(template " + strings.Join(parts, " ") + ")"
}

// isText tells the text of a template from an interpolated literal: a string that is interpolated
// is a template itself.
func isText(literal *hclsyntax.LiteralValueExpr, _ []byte) bool {
	return !literal.Val.IsNull() && literal.Val.Type() == cty.String
}

func isDirective(part hclsyntax.Expression, src []byte) bool {
	switch e := part.(type) {
	case *hclsyntax.TemplateJoinExpr:
		return true
	case *hclsyntax.ConditionalExpr:
		return strings.HasPrefix(string(e.SrcRange.SliceBytes(src)), "%{")
	}
	return false
}

func (l *lowerer) literal(value cty.Value, source hcl.Range) string {
	switch {
	case value.IsNull():
		return "(null)"
	case value.Type() == cty.Bool:
		return fmt.Sprintf("(%t)", value.True())
	case value.Type() == cty.String:
		return "(string " + quote(value.AsString()) + ")"
	}
	return "(number " + l.number(source) + ")"
}

// number is the literal as it is written in a range, which may have brackets and comments too.
func (l *lowerer) number(source hcl.Range) string {
	text := source.SliceBytes(l.src)
	tokens, _ := hclsyntax.LexExpression(text, "", hcl.InitialPos)
	for _, token := range tokens {
		if token.Type == hclsyntax.TokenNumberLit {
			return string(token.Bytes)
		}
	}
	return "?"
}

func (l *lowerer) indexes(of string, steps hcl.Traversal) string {
	for _, step := range steps {
		of = "(index " + of + " " + l.stepKey(step) + ")"
	}
	return of
}

func (l *lowerer) stepKey(step hcl.Traverser) string {
	switch s := step.(type) {
	case hcl.TraverseAttr:
		return "(string " + quote(s.Name) + ")"
	case hcl.TraverseIndex:
		return l.literal(s.Key, s.SrcRange)
	}
	panic(fmt.Sprintf("%T", step))
}

func (l *lowerer) traversal(whole hcl.Traversal, scope []string) string {
	root, steps := whole.RootName(), whole[1:]
	if len(steps) > 0 && !has(scope, root) {
		if reference, found := l.reference(root, steps); found {
			return reference
		}
	}
	return l.indexes("(bound "+quote(root)+")", steps)
}

// reference does what cmkcheck's class of that name does.
func (l *lowerer) reference(root string, steps hcl.Traversal) (string, bool) {
	for _, step := range steps {
		if index, ok := step.(hcl.TraverseIndex); ok {
			isText := !index.Key.IsNull() && index.Key.Type() == cty.String
			isNumber := !index.Key.IsNull() && index.Key.Type() == cty.Number
			if !isText && !(isNumber && isPlain(l.number(index.SrcRange))) {
				return "", false
			}
		}
	}
	kind, names, keyed, unnamed := "RESOURCE", 1, true, false
	start := []string{root}
	switch root {
	case "data":
		kind, names, start = "DATA", 2, nil
	case "resource":
		names, start = 2, nil
	case "module":
		kind, start = "MODULE", []string{""}
	case "var":
		kind, keyed, start = "VARIABLE", false, []string{""}
	case "local":
		kind, keyed, start = "LOCAL", false, []string{""}
	case "each":
		kind, keyed, start = "EACH", false, []string{""}
	case "count":
		kind, keyed, start = "COUNT", false, []string{""}
	case "path", "terraform", "tofu":
		kind, names, keyed, unnamed = "CONTEXT", 0, false, true
	case "self", "ephemeral", "action", "list", "run", "check", "output", "provider":
		return "(ref OTHER \"\" " + quote(root) + " -)", true
	}
	if unnamed {
		start = []string{"", root}
	}
	if len(steps) < names {
		return "", false
	}
	for _, step := range steps[:names] {
		attribute, ok := step.(hcl.TraverseAttr)
		if !ok {
			return "", false
		}
		start = append(start, attribute.Name)
	}
	steps = steps[names:]
	key := "-"
	if keyed && len(steps) > 0 {
		if index, ok := steps[0].(hcl.TraverseIndex); ok {
			key = l.stepText(index)
			steps = steps[1:]
		}
	}
	text := "(ref " + kind + " " + quote(start[0]) + " " + quote(start[1]) + " " + key
	for _, step := range steps {
		text += " " + l.stepText(step)
	}
	return text + ")", true
}

func isPlain(number string) bool {
	return len(number) <= 18 && strings.Trim(number, "0123456789") == ""
}

func (l *lowerer) stepText(step hcl.Traverser) string {
	switch s := step.(type) {
	case hcl.TraverseAttr:
		return quote(s.Name)
	case hcl.TraverseIndex:
		if s.Key.Type() == cty.String {
			return quote(s.Key.AsString())
		}
		index, _ := strconv.ParseInt(l.number(s.SrcRange), 10, 64)
		return strconv.FormatInt(index, 10)
	}
	panic(fmt.Sprintf("%T", step))
}

// quote writes what is not plain as the number of the character.
func quote(text string) string {
	var quoted strings.Builder
	quoted.WriteByte('"')
	for _, c := range text {
		if c >= ' ' && c < 127 && c != '"' && c != '\\' {
			quoted.WriteRune(c)
		} else {
			fmt.Fprintf(&quoted, "\\%x;", c)
		}
	}
	quoted.WriteByte('"')
	return quoted.String()
}
