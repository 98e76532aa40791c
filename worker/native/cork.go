package native

import (
	"net"
	"sync"
)

// corks makes the connections of a listener send the first part of an answer
// together with the rest: one call to the kernel instead of two.
type corks struct{ net.Listener }

func (l corks) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if tcp, ok := conn.(*net.TCPConn); ok && err == nil {
		return &cork{TCPConn: tcp}, nil
	}
	return conn, err
}

// serverBuffer is the size of net/http's own buffer of a connection. A write of
// exactly this size means that the buffer was full: in all but one of 4,096 cases
// more follows at once. In that one case the next read lets go of what is held,
// and a server reads the next request as soon as it has ended an answer.
const serverBuffer = 4 << 10

// cork is a connection that may hold back one full buffer.
type cork struct {
	*net.TCPConn
	mu   sync.Mutex
	held []byte // a copy, reused; empty when nothing is held
}

func (c *cork) Write(p []byte) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.held) == 0 && len(p) == serverBuffer {
		c.held = append(c.held, p...)
		return len(p), nil
	}
	if len(c.held) == 0 {
		return c.TCPConn.Write(p)
	}
	held := int64(len(c.held))
	parts := net.Buffers{c.held, p}
	n, err := parts.WriteTo(c.TCPConn)
	c.held = c.held[:0]
	return int(max(n-held, 0)), err
}

// letGo sends what is held.
func (c *cork) letGo() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.held) == 0 {
		return nil
	}
	_, err := c.TCPConn.Write(c.held)
	c.held = c.held[:0]
	return err
}

func (c *cork) Read(p []byte) (int, error) {
	if err := c.letGo(); err != nil {
		return 0, err
	}
	return c.TCPConn.Read(p)
}

func (c *cork) CloseWrite() error {
	_ = c.letGo() // the connection ends, with or without it
	return c.TCPConn.CloseWrite()
}

func (c *cork) Close() error {
	_ = c.letGo() // as above
	return c.TCPConn.Close()
}
