// Command hcloracle says how HashiCorp's own parser reads HCL, in the words of cmkcheck's tree, so
// that the two can be compared. README.md says how.
package main

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: hcloracle pack DIR... | mutate N SEED | generate N SEED | trees | compare OURS THEIRS")
		os.Exit(2)
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	defer out.Flush()
	switch os.Args[1] {
	case "pack":
		pack(out, os.Args[2:])
	case "mutate":
		mutateAll(out, os.Args[2], os.Args[3])
	case "generate":
		generateAll(out, os.Args[2], os.Args[3])
	case "trees":
		eachRecord(os.Stdin, func(name string, text []byte) {
			fmt.Fprintf(out, "== %s\n%s", name, tree(name, text))
		})
	case "compare":
		compare(out, os.Args[2], os.Args[3])
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// record writes one file of a pack: a line with its name and length, and its bytes.
func record(out io.Writer, name string, text []byte) {
	fmt.Fprintf(out, "== %s %d\n%s\n", strings.ReplaceAll(name, " ", "_"), len(text), text)
}

func eachRecord(in io.Reader, visit func(name string, text []byte)) {
	reader := bufio.NewReaderSize(in, 1<<20)
	for {
		head, err := reader.ReadString('\n')
		if err == io.EOF {
			return
		}
		check(err)
		var name string
		var length int
		_, err = fmt.Sscanf(head, "== %s %d\n", &name, &length)
		check(err)
		text := make([]byte, length+1)
		_, err = io.ReadFull(reader, text)
		check(err)
		visit(name, text[:length])
	}
}

var suffixes = []string{".tf", ".hcl", ".tfvars", ".tofu", ".nomad", ".tfbackend"}

// pack collects the HCL below some folders, each text once, and only what is UTF-8: cmkcheck
// decodes files before it parses them, and says so of those that it cannot.
func pack(out io.Writer, folders []string) {
	seen := map[[32]byte]bool{}
	for _, folder := range folders {
		check(filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !entry.Type().IsRegular() {
				return err
			}
			for _, suffix := range suffixes {
				if strings.HasSuffix(path, suffix) {
					text, err := os.ReadFile(path)
					check(err)
					sum := sha256.Sum256(text)
					if !seen[sum] && utf8.Valid(text) {
						seen[sum] = true
						record(out, path, text)
					}
					break
				}
			}
			return nil
		}))
	}
}

// compare counts where two streams of trees agree.
func compare(out io.Writer, ours, theirs string) {
	a, b := trees(ours), trees(theirs)
	var both, accepted, refused, same, weAccept, weRefuse, differ int
	for name, that := range b {
		this, found := a[name]
		if !found {
			fmt.Fprintln(out, "missing", name)
			continue
		}
		both++
		weFail, theyFail := strings.HasPrefix(this, "REFUSE"), strings.HasPrefix(that, "REFUSE")
		switch {
		case weFail && theyFail:
			refused++
		case weFail:
			weRefuse++
			fmt.Fprintln(out, "only we refuse", name, this)
		case theyFail:
			weAccept++
			fmt.Fprintln(out, "only they refuse", name, that)
		case this == that:
			accepted++
			same++
		default:
			accepted++
			differ++
			fmt.Fprintln(out, "differ", name)
			left, right := strings.Split(this, "\n"), strings.Split(that, "\n")
			for i := range left {
				if i >= len(right) || left[i] != right[i] {
					fmt.Fprintln(out, "   ours  ", left[i])
					if i < len(right) {
						fmt.Fprintln(out, "   theirs", right[i])
					}
					break
				}
			}
		}
	}
	fmt.Fprintf(out, "%d texts: both accept %d, both refuse %d, only we refuse %d, only they refuse %d; "+
		"of the accepted, equal trees %d, other trees %d\n",
		both, accepted, refused, weRefuse, weAccept, same, differ)
}

func trees(path string) map[string]string {
	text, err := os.ReadFile(path)
	check(err)
	all := map[string]string{}
	for _, part := range strings.Split("\n"+string(text), "\n== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		all[name] = strings.TrimSuffix(rest, "\n")
	}
	return all
}
