// Package chart draws the charts and pictures of printed papers as SVG: one
// unit is one point on paper at full width ([Width]). Direct labels stand in
// place of legends where they fit; no meaning rests on colour alone. Every
// drawing has a title and a description for those who cannot see it.
//
// The drawings read values and compute none.
package chart
