package slim

import (
	"fmt"
	"slices"
)

// Gap is the longest run of zeros that is written out to join two segments.
const Gap = 256

// most is the largest memory that is laid out here, far above any program's of ours.
const most = 64 << 20

// join sorts segments and writes out the zeros between near ones. Segments
// that overlap stay as they are and where they are: the later one counts.
//
// Go's linker leaves out runs of zeros in a program's initial memory and so
// cuts it into tens of thousands of segments, each with a header of its own.
// That saves bytes of the file, but a compressor writes a run of zeros in next
// to nothing and the headers in plenty: one segment with the zeros in it is a
// sixth larger as it lies and a twelfth smaller after brotli, and starts faster.
// The memory that the module begins with is the same to the byte.
func join(segments []segment) []segment {
	sorted := slices.Clone(segments)
	slices.SortStableFunc(sorted, func(a, b segment) int { return a.offset - b.offset })
	var joined []segment
	end := 0
	for i, s := range sorted {
		if i > 0 && s.offset < end {
			return segments
		}
		if i > 0 && s.offset-end <= Gap {
			last := &joined[len(joined)-1]
			last.bytes = append(append(last.bytes, make([]byte, s.offset-end)...), s.bytes...)
		} else {
			joined = append(joined, segment{s.offset, slices.Clone(s.bytes)})
		}
		end = s.offset + len(s.bytes)
	}
	return joined
}

// lay returns the memory that segments make, up to the end of the last one.
func lay(segments []segment) ([]byte, error) {
	end := 0
	for _, s := range segments {
		end = max(end, s.offset+len(s.bytes))
	}
	if end > most {
		return nil, fmt.Errorf("initial memory of %d bytes, more than %d", end, most)
	}
	memory := make([]byte, end)
	for _, s := range segments {
		copy(memory[s.offset:], s.bytes)
	}
	return memory, nil
}

// pick returns what is not zero in memory, each run as a segment.
func pick(memory []byte) []segment {
	var segments []segment
	for at := 0; at < len(memory); at++ {
		start := at
		for at < len(memory) && memory[at] != 0 {
			at++
		}
		if at > start {
			segments = append(segments, segment{start, memory[start:at]})
		}
	}
	return segments
}
