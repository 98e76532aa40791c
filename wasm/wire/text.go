package wire

import "fujisawa2030/engine"

// Text writes a text in every reading level.
func (w *Writer) Text(t engine.Text) { w.text(t) }
