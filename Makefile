# make            builds Liaison, draws the gallery, answers one question
# make test       builds and runs everything that must pass
# make bench      measures the engine, beside a C program where LIMIT names its source
# make tsan       runs readers beside a writer under the thread sanitizer
# make install    puts the commands in place; PREFIX and DESTDIR are honoured
# make help       says all this

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# On Linux the Swift libraries go into the commands, which then run where there is no Swift.
STATIC := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)

LIAISON = .build/release/liaison
BUILT = .build/built-release
SOURCES := Package.swift $(shell find Sources -type f 2>/dev/null)

# What 'make bench' and 'make tsan' take: data sets (DIR/S, DIR/M …), the C program, other programs'
# results, and for how many seconds readers read.
DATA ?=
SIZES ?= S,M
LIMIT ?=
PEERS ?=
SECONDS ?= 60
BENCH = .build/release/Benchmarks

BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
BASH_COMPLETION = $(SHARE)/bash-completion/completions/liaison
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_liaison
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/liaison.fish

.PHONY: all packages test-packages build gallery answer test instructions bench bench-more tsan \
  install uninstall clean help
.DEFAULT_GOAL := all

all: gallery answer

packages:
	@SWIFT="$(SWIFT)" .ci/packages

test-packages:
	@SWIFT="$(SWIFT)" .ci/packages test

build: $(BUILT)

$(BUILT): $(SOURCES) | packages
	@echo "Building the commands liaison and liaison-render"
	@$(SWIFT) build -c release $(STATIC) --product liaison
	@$(SWIFT) build -c release $(STATIC) --product liaison-render
	@touch $@

gallery: $(BUILT)
	@$(LIAISON) draw gallery

answer: $(BUILT)
	@$(LIAISON) path "Bureau of Industry and Security" MOFCOM

# One build serves both: it refuses imports that Package.swift does not declare.
test: test-packages
	@echo "Building the tests"
	@$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	@echo "Checking the format"
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	@echo "Running the tests"
	@$(SWIFT) test --skip-build --parallel
	@echo "Counting instructions"
	@$(MAKE) --no-print-directory instructions

# A release build of its own, of the engine only.
instructions:
	@SWIFT="$(SWIFT)" .ci/instructions

bench: | packages
	@echo "Building the benchmarks"
	@$(SWIFT) build -c release --product Benchmarks
	@$(BENCH) table --sizes "$(SIZES)" $(if $(DATA),--data "$(DATA)") \
	  $(if $(LIMIT),--limit "$(LIMIT)") $(if $(PEERS),--peers "$(PEERS)") $(BENCH_FLAGS)

bench-more: | packages
	@$(SWIFT) build -c release --product Benchmarks
	@for table in commits readers filters limits; do $(BENCH) $$table $(BENCH_FLAGS) || exit 1; done

tsan: | packages
	@echo "Building with the thread sanitizer"
	@$(SWIFT) build --product Stress --sanitize=thread --scratch-path .build-tsan
	@TSAN_OPTIONS=halt_on_error=1 .build-tsan/debug/Stress readers $(SECONDS)

install: $(BUILT)
	@echo "Installing liaison below $(DESTDIR)$(PREFIX)"
	@mkdir -p "$(BIN)"
	@for file in "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"; do \
	  mkdir -p "$$(dirname "$$file")"; done
	@install -s -m 755 $(LIAISON) .build/release/liaison-render "$(BIN)"
	@$(LIAISON) --generate-completion-script bash > "$(BASH_COMPLETION)"
	@$(LIAISON) --generate-completion-script zsh > "$(ZSH_COMPLETION)"
	@$(LIAISON) --generate-completion-script fish > "$(FISH_COMPLETION)"

uninstall:
	@echo "Removing liaison from $(DESTDIR)$(PREFIX)"
	@rm -f "$(BIN)/liaison" "$(BIN)/liaison-render"
	@rm -f "$(BASH_COMPLETION)" "$(ZSH_COMPLETION)" "$(FISH_COMPLETION)"

clean:
	@rm -rf .build .build-bench .build-tsan

help:
	@echo "make             install missing packages, build, draw the gallery, answer a question"
	@echo "make build       build the commands only"
	@echo "make gallery     redraw the figures of Renders/ that changed"
	@echo "make test        build, check the format, run the tests, count instructions"
	@echo "make instructions  count the instructions of the hot loops"
	@echo "make bench       measure the engine: DATA, SIZES, LIMIT (a C source), PEERS, BENCH_FLAGS"
	@echo "make bench-more  measure commits, readers, rules and deadlines"
	@echo "make tsan        readers beside a writer under the thread sanitizer, SECONDS long"
	@echo "make install     install the commands and their completions below PREFIX ($(PREFIX))"
	@echo "make uninstall   remove them"
	@echo "make clean       remove what was built"
