package edge

import (
	"io"
	"net/http"
	"strconv"
)

// page is a fixed answer that needs no file, no script and no style.
type page struct {
	kind Kind
	text string
}

var (
	methodText  = page{"txt", "405 method not allowed\n"}
	rangeText   = page{"txt", "416 range not satisfiable\n"}
	failureText = page{"txt", "500 internal error\n"}

	removalScript = page{"js", `// The service is stopped: this worker replaces the former one, forgets its copies and removes itself.
addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));
async function remove() {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  // Without its fragment, which would only scroll the page that is there.
  for (const client of await self.clients.matchAll({ type: "window" })) await client.navigate(client.url.split("#")[0]);
}
`}

	notFoundPage = document("ページが見つかりません", `
<p>このページはありません。</p>
<p lang="en">There is no page at this address.</p>
<p><a href="/">はじめのページへ / Home</a></p>`)

	maintenancePage = document("メンテナンス中", `
<p>ただいまメンテナンス中です。しばらくしてから、もう一度ひらいてください。</p>
<p lang="en">This site is being maintained. Please come back later.</p>`)

	stoppedPage = document("公開を停止しています", `
<p>このサイトの公開を停止しています。くわしくは藤沢市のホームページをごらんください。</p>
<p lang="en">This site has been stopped. Please see the website of the City of Fujisawa.</p>`)
)

// document is the smallest accessible page: language, title, one heading, one
// landmark, and the visitor's own colours.
func document(title, body string) page {
	return page{"html", `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>` + title + ` | ふじさわ2030パスウェイ</title>
</head>
<body>
<main>
<h1>` + title + `</h1>` + body + `
</main>
</body>
</html>
`}
}

// sendPage answers with a fixed page, whatever a file's headers were before.
func sendPage(w http.ResponseWriter, r *http.Request, status int, p page) {
	h := w.Header()
	for _, name := range []string{"ETag", "Vary", "Content-Encoding", "Accept-Ranges"} {
		h.Del(name)
	}
	alonePrepared.into(h)
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", p.kind.contentType())
	h.Set("Content-Length", strconv.Itoa(len(p.text)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		// A write fails only when the visitor has gone.
		_, _ = io.WriteString(w, p.text)
	}
}
