package main

import (
	"fmt"
	"io"
	"math/rand"
	"strconv"
	"strings"
)

// generator writes HCL that is mostly right, and made of what rarely stands in files of people.
type generator struct {
	random *rand.Rand
	depth  int
}

func generateAll(out io.Writer, count, seed string) {
	n, err := strconv.Atoi(count)
	check(err)
	s, err := strconv.ParseInt(seed, 10, 64)
	check(err)
	g := &generator{random: rand.New(rand.NewSource(s))}
	for i := 0; i < n; i++ {
		record(out, fmt.Sprintf("generated#%d", i), []byte(g.body(0)))
	}
}

func (g *generator) pick(options ...string) string {
	return options[g.random.Intn(len(options))]
}

func (g *generator) name() string {
	return g.pick("a", "b", "x-y", "key", "each", "var", "local", "data", "aws_kms_key", "module", "self", "path",
		"count", "resource", "iterator", "labels", "content", "for", "if", "in", "null", "true", "_", "\u00e9l",
		"e\u0301", "for_each", "element", "terraform", "\u4e2d", "a1")
}

// gap stands between tokens where the ends of lines mean nothing.
func (g *generator) gap() string {
	return g.pick("", "", "", "", " ", " ", "\n", "\r\n", "/* c\n */", "# c\n", "// c\n", "\t")
}

func (g *generator) body(depth int) string {
	var text strings.Builder
	for i := g.random.Intn(4); i >= 0; i-- {
		name := g.name() + strconv.Itoa(i)
		if g.random.Intn(4) == 0 {
			name = g.name()
		}
		switch {
		case depth > 3 || g.random.Intn(3) > 0:
			text.WriteString(name + " = " + g.top(false))
			if g.random.Intn(20) > 0 {
				text.WriteString(g.pick("", " # c", "// c", "/* c */") + "\n")
			}
		case g.random.Intn(2) == 0:
			text.WriteString("dynamic \"" + g.name() + "\" {\n")
			if g.random.Intn(2) == 0 {
				text.WriteString("iterator = " + g.name() + "\n")
			}
			text.WriteString(g.body(depth + 1))
			text.WriteString("labels = [" + g.top(true) + "]\ncontent {\n" + g.body(depth+1) + "}\n")
			if g.random.Intn(3) == 0 {
				text.WriteString("iterator = " + g.name() + "\n")
			}
			text.WriteString("}\n")
		case g.random.Intn(3) == 0:
			text.WriteString(name + " " + g.label() + " { " + name + " = " + g.top(false) + " }\n")
		default:
			text.WriteString(name + " " + g.label() + g.label() + " {" + g.pick("\n", "\n", " # c\n", "") +
				g.body(depth+1) + g.pick("}\n", "}\n", "}", "  } # c\n"))
		}
	}
	return text.String()
}

func (g *generator) label() string {
	return g.pick("", "", " l ", " \"l\"", "\"\\u00e9\\\"\"", "\"$${x}\"", "\"$\"", "\"\"")
}

func (g *generator) top(free bool) string {
	g.depth = 0
	return g.expression(free)
}

// expression is written over lines only if these are free to end anywhere.
func (g *generator) expression(free bool) string {
	g.depth++
	defer func() { g.depth-- }()
	gap := func() string {
		if free {
			return g.gap()
		}
		return g.pick("", " ", "/* c */")
	}
	inner := func() string { return g.gap() + g.expression(true) + g.gap() }
	if g.depth > 5 {
		return g.pick("1", "\"s\"", "null", "x", "var.x", "a.b.c", "true", "each.value", "2.5e3")
	}
	switch g.random.Intn(24) {
	case 0:
		return g.pick("0", "12", "1.5", "1e3", "1E+2", "007", "1.e2", "99999999999999999999", "1.5e-2")
	case 1, 2:
		return g.name()
	case 3, 4, 5, 6:
		return g.operand(free) + g.steps(free)
	case 7, 8, 9:
		return g.quoted()
	case 10:
		return "(" + inner() + ")"
	case 11:
		return g.expression(free) + gap() + g.pick("+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||") +
			gap() + g.expression(free)
	case 12:
		return g.expression(free) + gap() + "?" + gap() + g.expression(free) + gap() + ":" + gap() + g.expression(free)
	case 13:
		return g.pick("-", "!", "!!") + gap() + g.expression(free)
	case 14:
		return g.pick("f", "core::f", "provider::a::f", "a::b", "x") + gap() + "(" + g.pick("", inner(), inner()+","+inner(),
			inner()+"...", inner()+",") + ")"
	case 15, 16:
		return "[" + g.pick("", inner(), inner()+","+inner()+",", inner()+","+inner()) + "]"
	case 17, 18:
		return g.object()
	case 19:
		return "[" + g.gap() + "for " + g.names() + " in " + g.expression(true) + g.gap() + ":" + inner() + g.condition() + "]"
	case 20:
		return "{" + g.gap() + "for " + g.names() + " in " + g.expression(true) + g.gap() + ":" + inner() + "=>" + inner() +
			g.pick("", "", "...") + g.condition() + "}"
	case 21:
		if free || g.depth < 2 {
			return g.heredoc()
		}
	}
	return g.quoted()
}

func (g *generator) names() string {
	return g.pick(g.name(), g.name()+","+g.gap()+g.name())
}

func (g *generator) condition() string {
	return g.pick("", "", " if "+g.expression(true)+g.gap())
}

func (g *generator) object() string {
	var text strings.Builder
	text.WriteString("{")
	for i := g.random.Intn(4); i > 0; i-- {
		key := g.pick(g.name(), g.name(), g.quoted(), "("+g.expression(true)+")", "1", g.expression(false))
		text.WriteString(g.pick("\n", "", " ", "# c\n") + key + g.pick("=", " : ", " = ") + g.expression(false) +
			g.pick(",", "\n", ",\n", "\r\n", " # c\n", ",\n\n"))
	}
	text.WriteString("}")
	return text.String()
}

func (g *generator) operand(free bool) string {
	return g.pick("(x)", "f(x)", "[1, 2]", "var", "local", "aws_kms_key.k", "data.aws_kms_key.k", "module.m", "each", "path",
		"x", "self", "a.b", "resource.a.b", "var.v", "count", "null", "1", "\"s\"", "key", "element", g.name())
}

func (g *generator) steps(free bool) string {
	var text strings.Builder
	for i := g.random.Intn(5); i > 0; i-- {
		text.WriteString(g.pick(".a", ".b-c", ".0", ".12", "[0]", "[ 1 ]", "[\"k\"]", "[\"e\u0301.${\"b\"}\"]", "[*]", ".*", "[x]",
			"[(0)]", "[-1]", "["+g.gap()+g.expression(true)+g.gap()+"]", "[1.0]", "[true]", "[null]", "[\"a\\nb\"]", "[\"$${x}\"]",
			". a", " [0]", ".\u00e9", "[\"${1}\"]", "[\"x${y}\"]", "[99999999999999999999]", ".value", ".key"))
		if free && g.random.Intn(6) == 0 {
			text.WriteString(g.gap())
		}
	}
	return text.String()
}

func (g *generator) quoted() string {
	return "\"" + g.template(false, 0) + "\""
}

func (g *generator) heredoc() string {
	indent := g.pick("", "  ", "\t", "    ")
	var text strings.Builder
	text.WriteString(g.pick("<<E", "<<-E", "<<-E", "<<-E") + g.pick("\n", "\n", "\r\n"))
	for i := g.random.Intn(5); i > 0; i-- {
		text.WriteString(g.pick(indent, indent, indent+"  ", "", indent) + g.template(true, 0) + g.pick("\n", "\n", "\n\n", "\r\n", " \n"))
	}
	return text.String() + g.pick("E\n", "  E\n", "\tE \r\n")
}

func (g *generator) template(heredoc bool, depth int) string {
	var text strings.Builder
	line := ""
	if heredoc {
		line = "\n    "
	}
	for i := g.random.Intn(5); i > 0; i-- {
		tilde := func() string { return g.pick("", "", "~") }
		switch g.random.Intn(8) {
		case 0, 1:
			text.WriteString("${" + tilde() + g.gap() + g.expression(true) + g.gap() + tilde() + "}")
		case 2:
			if depth < 2 {
				text.WriteString("%{" + tilde() + " if " + g.expression(true) + tilde() + "}" + line + g.template(heredoc, depth+1) +
					g.pick("", "%{"+tilde()+"else"+tilde()+"}"+g.template(heredoc, depth+1)) + line + "%{" + tilde() + " endif " +
					tilde() + "}")
			}
		case 3:
			if depth < 2 {
				text.WriteString("%{" + tilde() + "for " + g.names() + " in " + g.expression(true) + tilde() + "}" + line +
					g.template(heredoc, depth+1) + "%{" + tilde() + "endfor" + tilde() + "}" + line)
			}
		case 4:
			if heredoc {
				text.WriteString(g.pick("\\n", "\"", "$\n", "%", "x\n  y\n", "\u00a0", "e\u0301", "EOT", "E", "\n\n", "\t"))
			} else {
				text.WriteString(g.pick("\\n", "\\\"", "\\\\", "\\t", "\\r", "\\u00e9", "e\\u0301", "\\U0001F600", "\\ud800", "\\x"))
			}
		default:
			text.WriteString(g.pick("a", " ", "  b ", "$", "$$", "%", "%%", "$${", "%%{", "$$${", "}", "{", "$x", "$ ", "~", "e\u0301",
				"\u00a0", "'", "#", "//", "$%"))
		}
	}
	return text.String()
}
