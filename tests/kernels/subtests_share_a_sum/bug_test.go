// want: race
// who: main.TestSub.func1
// race
package tp

import "testing"

func TestSub(t *testing.T) {
	total := 0
	for _, n := range []int{1, 2} {
		t.Run("n", func(t *testing.T) {
			t.Parallel()
			total += n // line: total
		})
	}
}
