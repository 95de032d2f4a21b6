package main

import (
	"fmt"
	"io"
	"math/rand"
	"os"
	"strconv"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

var spices = []string{
	"{", "}", "[", "]", "(", ")", "\"", "${", "%{", "~}", "${~", "$", "%", "$${", "\\", "\\u00e9", "\n", "\r\n",
	"\r", "<<EOT\n", "<<-EOT\n", "EOT\n", "=", "==", "=>", "...", ".", ".0", ".*", "[*]", "[0]", ",", ":", "::",
	"?", "!", "-", "&&", "||", "*", "/", "#", "//", "/*", "*/", "for ", " in ", " if ", "null", "true", "1e3", "0.5",
	"1.", "\u00e9", "e\u0301", "\u00a0", "\ufeff", " ", "\t", "'", "`", ";", "~", "a", "each.value",
	"%{ if true }", "%{ else }", "%{ endif }", "%{ for x in y }", "%{ endfor ~}",
}

// mutateAll writes some damaged copies of each text of a pack.
func mutateAll(out io.Writer, copies, seed string) {
	n, err := strconv.Atoi(copies)
	check(err)
	s, err := strconv.ParseInt(seed, 10, 64)
	check(err)
	random := rand.New(rand.NewSource(s))
	eachRecord(os.Stdin, func(name string, text []byte) {
		if len(text) == 0 || len(text) > 20000 {
			return
		}
		for i := 0; i < n; i++ {
			damaged := text
			for times := 1 + random.Intn(2); times > 0; times-- {
				damaged = mutate(random, damaged)
			}
			if utf8.Valid(damaged) {
				record(out, fmt.Sprintf("%s#%d", name, i), damaged)
			}
		}
	})
}

func mutate(random *rand.Rand, text []byte) []byte {
	if len(text) == 0 {
		return text
	}
	from, to := random.Intn(len(text)), 0
	switch random.Intn(10) {
	case 0: // the end is missing
		return text[:from]
	case 1: // a character
		return splice(text, from, min(len(text), from+1), "")
	case 2, 3, 4: // something between
		return splice(text, from, from, spices[random.Intn(len(spices))])
	case 5: // a line, again or not at all
		for from > 0 && text[from-1] != '\n' {
			from--
		}
		for to = from; to < len(text) && text[to] != '\n'; to++ {
		}
		to = min(len(text), to+1)
		if random.Intn(2) == 0 {
			return splice(text, from, to, "")
		}
		return splice(text, to, to, string(text[from:to]))
	}
	tokens, _ := hclsyntax.LexConfig(text, "", hcl.InitialPos)
	one, other := tokens[random.Intn(len(tokens))], tokens[random.Intn(len(tokens))]
	switch random.Intn(4) {
	case 0: // a token, not at all
		return splice(text, one.Range.Start.Byte, one.Range.End.Byte, "")
	case 1: // twice
		return splice(text, one.Range.End.Byte, one.Range.End.Byte, string(one.Bytes))
	case 2: // something else instead
		return splice(text, one.Range.Start.Byte, one.Range.End.Byte, spices[random.Intn(len(spices))])
	}
	return splice(text, one.Range.Start.Byte, one.Range.End.Byte, string(other.Bytes))
}

func splice(text []byte, from, to int, with string) []byte {
	return append(append(append([]byte{}, text[:from]...), with...), text[to:]...)
}
