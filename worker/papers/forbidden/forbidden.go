// Package forbidden holds tests alone: what the shipped programs must never
// contain (requirements 1.3 and 2). They ask the go command what enters each
// program, so that a new dependency is looked at as closely as our own code.
package forbidden
