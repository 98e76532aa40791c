# ふじさわ2030パスウェイ. Two commands: `make run` serves the page, `make test` checks everything.
# Everything built lies under .build; nothing else is written but node_modules.

# One compiler for everyone: the same bytes anywhere, and no known flaw of its standard library. It comes like a
# module; raise go.mod's line when `make papers` names a correction.
export GOTOOLCHAIN := $(shell sed -n 's/^toolchain //p' go.mod)

B := .build
EDITION := $(shell sed -n 's/^  "version": "\(.*\)",$$/\1/p' data/fujisawa/datapackage.json)
# A development release is numbered and dated by its edition, so that the same commit gives the same bytes.
RELEASE := $(subst -,,$(EDITION))01
CREATED := $(EDITION)T00:00:00Z
EXPIRES := $(shell expr $(firstword $(subst -, ,$(EDITION))) + 1)$(EDITION:$(firstword $(subst -, ,$(EDITION)))%=%)T00:00:00Z

GO_FILES := $(shell find engine data wasm site worker -name '*.go' -not -name '*_test.go' -not -path '*/node_modules/*') go.mod go.sum
ENGINE_FILES := $(filter-out engine/cmd/%,$(filter engine/% data/edition/%,$(GO_FILES))) go.mod go.sum
FACTS := $(shell find data/fujisawa -type f)
PAGE_FILES := $(shell find site/src site/style site/text site/town site/cmd site/press -type f) site/package.json site/tsconfig.json
# Without the commit's number a clone, an archive and a changed comment elsewhere give the same modules.
WASM_FLAGS := -trimpath -buildvcs=false -ldflags='-s -w'
# A server for many visitors: compiled with the profile of its own benchmark, which is made anew by
# go test ./worker/native -run '^$' -bench Serve -benchtime 200000x -cpuprofile worker/cmd/serve/serve.pgo
FAST := -trimpath -pgo=worker/cmd/serve/serve.pgo
# A WASM file without names and lines, its data segments joined, is a fifth smaller on the wire.
SLIM := go run ./wasm/cmd/slim

.PHONY: run test build single bench scale reproducible figures worker papers report record manual deliverable deploy-check shots clean
.DELETE_ON_ERROR:

run: build ## build what changed and serve the page on PORT or a free port
	@go build -o $(B)/bin/serve ./worker/cmd/serve && exec $(B)/bin/serve -pack $(B)/pack -log $(B)/log

build: $(B)/pack.stamp

# --- facts to edition to engine -------------------------------------------------
$(B)/edition/city.txt: $(FACTS) $(filter data/table/% data/check/% data/cmd/edition/%,$(GO_FILES)) $(ENGINE_FILES)
	go run ./data/cmd/edition -facts data/fujisawa -out $(B)/edition -edition $(EDITION)
	@touch $@

$(B)/first/first.json: $(B)/edition/city.txt $(filter wasm/wire/% wasm/cmd/first/%,$(GO_FILES)) $(ENGINE_FILES)
	@mkdir -p $(@D)
	go run ./wasm/cmd/first -city $< -out $@

# Without inlining the modules are 36 KB smaller after brotli; what computes keeps it, which is faster and smaller there.
INLINED := engine/formula engine/draw engine/exact engine/sobol engine/wedge engine/reach
# The collector that Go 1.26 brought is 10 KB larger after brotli and gains nothing on one thread. Its predecessor goes with 1.27.
REACTOR_ENV := GOOS=wasip1 GOARCH=wasm $(if $(findstring go1.26,$(shell go env GOVERSION)),GOEXPERIMENT=nogreenteagc)
REACTOR_FLAGS := -buildmode=c-shared $(WASM_FLAGS) -gcflags=all=-l $(INLINED:%=-gcflags=fujisawa2030/%=)
$(B)/wasm/model.wasm $(B)/wasm/desk.wasm: $(B)/wasm/%.wasm: $(filter wasm/model/% wasm/desk/% wasm/reactor/% wasm/wire/% wasm/slim/% wasm/cmd/slim/%,$(GO_FILES)) $(ENGINE_FILES)
	@mkdir -p $(@D)
	$(REACTOR_ENV) go build $(REACTOR_FLAGS) -gcflags=gonum.org/v1/gonum/...= -o $@ ./wasm/$*
	$(SLIM) $@

# The same for the town, 110 KB: what draws and what manages memory keeps inlining.
TOWN_INLINED := fujisawa2030/wasm/town github.com/hajimehoshi/ebiten/v2 runtime internal math
$(B)/wasm/town.wasm: $(filter wasm/town/% wasm/slim/% wasm/cmd/slim/%,$(GO_FILES)) go.mod go.sum
	@mkdir -p $(@D)
	GOOS=js GOARCH=wasm go build $(WASM_FLAGS) -gcflags=all=-l $(TOWN_INLINED:%=-gcflags=%/...=) -o $@ ./wasm/town
	$(SLIM) $@

# For browsers whose WebCrypto lacks Ed25519.
$(B)/wasm/verify.wasm: $(filter wasm/verify/% wasm/slim/% wasm/cmd/slim/%,$(GO_FILES)) go.mod go.sum
	@mkdir -p $(@D)
	GOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared $(WASM_FLAGS) -gcflags=all=-l -o $@ ./wasm/verify
	$(SLIM) $@

# The workbook that people take from the page: the outlook, which needs no scenario.
$(B)/book/record.xlsx: $(B)/edition/city.txt $(filter data/record/% engine/cmd/%,$(GO_FILES))
	go run ./engine/cmd/fujisawa2030 record -city $< -out $(@D) >/dev/null
	@touch $@

# --- keys, page, release, pack ---------------------------------------------------
# Three development keys, of which two must sign, as in production; there each is on a machine of its own.
$(B)/keys/keys.txt: | $(B)/keys/one.key $(B)/keys/two.key $(B)/keys/three.key
	go run ./data/cmd/seal list -threshold 2 -out $@ $(B)/keys/one.pub $(B)/keys/two.pub $(B)/keys/three.pub

$(B)/keys/%.key:
	@rm -f $(B)/keys/$*.pub
	go run ./data/cmd/seal key -private $@ -public $(B)/keys/$*.pub -name fujisawa2030/$*

# The engine's own sentences: the fonts need their characters.
COMMA := ,
SPACE := $(COMMA:,=) $(COMMA:,=)
SPOKEN := $(sort engine/phrase.go engine/subject.go $(filter engine/character/% engine/priority/%,$(GO_FILES)))

$(B)/site.stamp: $(B)/wasm/verify.wasm $(B)/wasm/model.wasm $(SPOKEN) $(B)/first/first.json $(B)/edition/city.txt $(B)/keys/keys.txt $(PAGE_FILES) site/node_modules/.package-lock.json $(B)/fonts.stamp
	go run ./site/cmd/site -first $(B)/first/first.json -keys $(B)/keys/keys.txt -needed $(B)/edition/brief.txt,$(B)/wasm/model.wasm -glyphs $(B)/edition/city.txt,$(subst $(SPACE),$(COMMA),$(strip $(SPOKEN))) -outline $(B)/outline.json -out $(B)/public
	@touch $@

$(B)/seal.stamp: data/past.txt $(B)/book/record.xlsx $(B)/edition/city.txt $(B)/wasm/model.wasm $(B)/wasm/desk.wasm $(B)/wasm/town.wasm $(B)/keys/keys.txt $(filter data/seal/% data/cmd/seal/%,$(GO_FILES))
	@rm -rf $(B)/public/edition
	go run ./data/cmd/seal seal -key $(B)/keys/one.key -key $(B)/keys/two.key -keys $(B)/keys/keys.txt \
		-out $(B)/public/edition -stop $(B)/stop.note \
		-edition $(EDITION) -release $(RELEASE) -created $(CREATED) -expires $(EXPIRES) \
		brief=$(B)/edition/brief.txt city=$(B)/edition/city.txt model=$(B)/wasm/model.wasm desk=$(B)/wasm/desk.wasm past=data/past.txt town=$(B)/wasm/town.wasm monthly=$(B)/edition/monthly.txt book=$(B)/book/record.xlsx
	@touch $@

# The service worker knows the hash of every other file, so it comes last.
$(B)/public/sw.js: $(B)/site.stamp $(B)/seal.stamp
	go run ./site/cmd/keeper -outline $(B)/outline.json -public $(B)/public

$(B)/pack.stamp: $(B)/public/sw.js $(filter worker/edge/% worker/pack/% worker/cmd/pack/%,$(GO_FILES))
	go run ./worker/cmd/pack -dir $(B)/public -out $(B)/pack -stop $(B)/stop.note
	@touch $@

# --- one file ---------------------------------------------------------------------
single: $(B)/single/fujisawa2030.html ## the page as one HTML file, to be opened from disc

$(B)/single/fujisawa2030.html: $(B)/public/sw.js
	go run ./site/cmd/single -keys $(B)/keys/keys.txt -outline $(B)/outline.json -public $(B)/public -out $@

# --- what the machine needs -------------------------------------------------------
site/node_modules/.package-lock.json: site/package.json site/package-lock.json
	cd site && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

worker/node_modules/.package-lock.json: worker/package.json worker/package-lock.json
	cd worker && npm ci --ignore-scripts --no-audit --no-fund
	@touch $@

# The page's font is cut to size with these; without them the page uses the system's fonts and the build says so.
$(B)/fonts.stamp:
	@mkdir -p $(B)
	@.ci/need fonts-morisawa-bizud-gothic libharfbuzz-bin woff2 || echo "building with the system's fonts"
	@touch $@

$(B)/test-tools.stamp:
	@mkdir -p $(B)
	.ci/need chromium fonts-morisawa-bizud-gothic qemu-user nginx systemd poppler-utils
	@touch $@

# What a machine cannot have of these is left out of the tests, which say so.
$(B)/browsers.stamp:
	@mkdir -p $(B)
	@.ci/need firefox-esr webkit2gtk-driver xvfb || echo "testing without Firefox or WebKit"
	@touch $@

# --- checks -----------------------------------------------------------------------
test: build single $(B)/test-tools.stamp $(B)/browsers.stamp worker/node_modules/.package-lock.json ## Go, the WASM file, the edge in workerd, the page in the browsers at hand
	go vet ./...
	GOOS=wasip1 GOARCH=wasm go vet ./wasm/model ./wasm/desk ./wasm/verify
	GOOS=js GOARCH=wasm go vet ./wasm/town ./worker/cloudflare
	go test ./...
	cd site && npm run --silent check && npm run --silent unit
	go run ./worker/cmd/with -pack $(B)/pack -- sh -c 'cd site && npm run --silent browser'
	go run ./worker/cmd/with -bare $(B)/public -- sh -c 'cd site && node --test test/browser/link.test.mjs test/browser/offline.test.mjs' # any web server will do
	.ci/reproducible

bench: build $(B)/scale/visit.json ## benchmarks of the engine and the edge; a visit replayed at growing concurrency
	go test -run '^$$' -bench . ./engine/... ./data/... ./worker/...
	go build -o $(B)/bin/ ./worker/cmd/with ./worker/cmd/scale
	$(B)/bin/with -pack $(B)/pack -- $(B)/bin/scale replay

$(B)/scale/visit.json: $(B)/pack.stamp $(B)/test-tools.stamp site/figures/visit.mjs
	@mkdir -p $(@D)
	go run ./worker/cmd/with -pack $(B)/pack -- sh -c 'cd site && node figures/visit.mjs ../$@'

scale: build $(B)/scale/visit.json ## load and cost of a school morning and of a broadcast, written to .build/scale/scale.md
	go run ./worker/cmd/with -pack $(B)/pack -- go run ./worker/cmd/scale document

figures: build worker $(B)/test-tools.stamp worker/node_modules/.package-lock.json ## measure every figure: name value unit limit
	@mkdir -p $(B)/scale && .ci/need nginx libnginx-mod-http-brotli-static wrk
	@go build $(FAST) -o $(B)/bin/serve ./worker/cmd/serve && go run ./worker/cmd/figures
	@go run ./worker/cmd/with -pack $(B)/pack -- sh -c 'node site/figures/figures.mjs'

reproducible: ## two builds from clean clones give the same bytes
	.ci/reproducible

$(B)/wasm/edge.wasm: $(filter worker/cloudflare/% worker/edge/% wasm/slim/% wasm/cmd/slim/%,$(GO_FILES)) go.mod go.sum
	@mkdir -p $(@D)
	GOOS=js GOARCH=wasm go build $(WASM_FLAGS) -o $@ ./worker/cloudflare
	$(SLIM) $@

worker: build $(B)/wasm/edge.wasm ## the same edge as a Cloudflare Worker module, in .build/worker
	go run ./worker/cmd/module -wasm $(B)/wasm/edge.wasm -pack $(B)/pack -out $(B)/worker

# --- papers for the city ----------------------------------------------------------
# Known flaws of Go modules, as of the module's date; VULNDB=https://vuln.go.dev asks the newest list.
FLAWS := golang.org/x/vulndb@v0.0.0-20261105234957-e22db6528018
VULNDB = file://$(shell go mod download -json $(FLAWS) | sed -n 's/.*"Dir": "\(.*\)",/\1/p')/data/osv

papers: build worker/node_modules/.package-lock.json ## every paper of the specification, in .build/papers, and everything for handing over, in .build/export
	@rm -rf $(B)/papers $(B)/export
	@go build -o $(B)/bin/papers ./worker/cmd/papers
	@status=0; $(B)/bin/papers all -out $(B)/papers -db $(VULNDB) || status=1; \
	[ ! -e $(B)/papers/contents.html ] || $(B)/bin/papers export -build $(B) -papers $(B)/papers -out $(B)/export || status=1; exit $$status

# LINK is a scenario's link or code; without it the report takes the measures that it puts first, as far as they reach.
report: $(B)/edition/city.txt $(B)/fonts.stamp $(B)/print.stamp ## the report 重点施策, full and short, as HTML and PDF, in .build/report
	@go build -o $(B)/bin/papers ./worker/cmd/papers && $(B)/bin/papers report -link '$(LINK)' -out $(B)/report

record: $(B)/edition/city.txt ## everything of a scenario (LINK) as a workbook with formulas, CSV, JSON, in .build/record
	@go run ./engine/cmd/fujisawa2030 record -city $< -link '$(LINK)' -out $(B)/record

manual: build $(B)/test-tools.stamp ## the operating manual with pictures of the page, as HTML and PDF, in .build/manual
	go run ./worker/cmd/with -pack $(B)/pack -- env PICTURES=$(B)/manual/pictures node site/test/browser/manual.mjs
	@go build -o $(B)/bin/papers ./worker/cmd/papers && $(B)/bin/papers manual -pictures $(B)/manual/pictures -out $(B)/manual

# Papers that are only late (the patch clock) do not keep the disc from being laid out; make papers says so and fails.
deliverable: single report manual ## what is handed over on a disc: page, report, data, manual, papers, hashes, scan log
	@rm -rf $(B)/record $(B)/deliverable
	@go run ./engine/cmd/fujisawa2030 record -city $(B)/edition/city.txt -link "$$(cat $(B)/report/scenario.txt)" -out $(B)/record >/dev/null
	@$(MAKE) --no-print-directory papers || echo "papers: see above"
	@$(B)/bin/papers disc -build $(B) -out $(B)/deliverable

$(B)/print.stamp:
	@mkdir -p $(B)
	.ci/need chromium fonts-morisawa-bizud-gothic poppler-utils
	@touch $@

deploy-check: ## the hosts' profiles against the specification, and the evidence that the city still needs
	@go run ./worker/cmd/papers deploy

shots: build $(B)/test-tools.stamp ## pictures of the screen, to be looked at, in .build/shots
	go run ./worker/cmd/with -pack $(B)/pack -- env SHOTS=$(B)/shots node site/test/browser/shots.mjs

clean:
	rm -rf $(B)
