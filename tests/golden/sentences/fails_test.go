// A test that fails and says nothing.
package fails

import "testing"

func TestSilent(t *testing.T) {
	t.Fail()
}
