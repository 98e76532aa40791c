package pack

import (
	"bytes"
	"compress/gzip"
	"io"

	"github.com/andybalholm/brotli"
)

// Both compressors run at their best level: a file is compressed once and sent
// many times. Neither writes a name or a time, so the result is reproducible.

func brotlied(content []byte) ([]byte, error) {
	var b bytes.Buffer
	return compressed(&b, brotli.NewWriterLevel(&b, brotli.BestCompression), content)
}

func gzipped(content []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	return compressed(&b, w, content)
}

func compressed(b *bytes.Buffer, w io.WriteCloser, content []byte) ([]byte, error) {
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
