// explored
// The program says itself that it failed.
package main

import "os"

func main() { os.Exit(3) }
