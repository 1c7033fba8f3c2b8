# heed -- `make setup run` sets up, builds and opens it; see `make help`.

VERSION = 0.1.0
PREFIX  = /usr/local
MODE    = release
CC      = cc
PYTHON  = python3
SHARED  =
FUZZ_SECONDS = 20
ARGS    = walk herts-cse

MAKEFLAGS += --no-print-directory
.SUFFIXES:
.SECONDARY:
.DELETE_ON_ERROR:

# `make V=1` prints whole commands.
say = $(if $(V),,@echo '  $1';)

# --- Setting up comes first, also with -j -------------------------------------

first := $(filter setup setup-dev,$(MAKECMDGOALS))
rest  := $(filter-out setup setup-dev,$(MAKECMDGOALS))

ifneq ($(and $(first),$(rest)),)

# The other goals run in a make of their own, started when setup is done.
$(rest): after-setup ; @:
after-setup: $(first)
	+@$(MAKE) $(rest)
setup-dev: $(filter setup,$(first))
.PHONY: after-setup $(rest)

else

# --- What is built, and how ---------------------------------------------------

mode := $(strip $(MODE))
ifeq ($(filter $(mode),release debug asan cov fuzz),)
$(error MODE is one of release debug asan cov, not "$(mode)")
endif
obj  := build/obj-$(or $(TAG),$(mode))
prog := $(if $(filter release,$(or $(TAG),$(mode))),build/heed,$(obj)/heed)

fortify = $(if $(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),,\
	-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
sanitize = -fsanitize=address,undefined -fno-sanitize-recover=undefined \
	-fno-omit-frame-pointer

flags-release = -O2 -g $(fortify) -fstack-protector-strong -fPIE
flags-debug   = -O0 -g3
flags-asan    = -O1 -g3 $(sanitize)
flags-cov     = -O0 -g3 --coverage
flags-fuzz    = -O1 -g3 $(sanitize) -fsanitize=fuzzer-no-link
link-release = -pie
ifeq ($(shell uname -s),Linux)
link-release += -Wl,-z,relro -Wl,-z,now
endif
link-asan    = $(sanitize)
link-cov     = --coverage

warnings = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wwrite-strings -Wformat=2 -Wvla

# Ours first, so that CPPFLAGS, CFLAGS and LDFLAGS add to them and win.
compile = $(CC) -std=c11 -ffile-prefix-map=$(CURDIR)=. -D_XOPEN_SOURCE=700 -DHEED_VERSION='"$(VERSION)"' \
	-DHEED_DATADIR='"$(PREFIX)/share/heed"' -Isrc -Itests \
	$(PKG_CFLAGS) $(TEST_CFLAGS) $(VTERM_CFLAGS) $(XLSX_CFLAGS) \
	$(flags-$(mode)) \
	$(warnings) $(WERROR) $(CPPFLAGS) $(CFLAGS)
link = $(CC) $(flags-$(mode)) $(link-$(mode)) $(CFLAGS) $(LDFLAGS)

# Tests climb the layers, so that the first failure is the cause.
layers := base model engine proof read report store desk ui line rows cli
climb = $(foreach l,$(layers),$(sort $(wildcard $1/$l/test_*.c))) \
	$(sort $(filter-out $(layers:%=$1/%/%),$(wildcard $1/*/test_*.c)))

lib     := $(patsubst %.c,$(obj)/%.o,\
	$(filter-out src/xlsform/%,$(wildcard src/*/*.c)))
form    := $(obj)/src/xlsform/main.o
support := $(patsubst %.c,$(obj)/%.o,$(wildcard tests/support/*.c))
built    = $(strip $(patsubst %.c,$(obj)/%,$1))
unit    := $(call built,$(call climb,tests/unit))
screens := $(call built,$(sort $(wildcard tests/screens/test_*.c)))
golden  := $(call built,$(sort $(wildcard tests/golden/test_*.c)))
e2e     := $(call built,$(sort $(wildcard tests/e2e/test_*.c)))
cli     := $(sort $(wildcard tests/cli/*.sh))
oracle  := $(sort $(filter-out tests/oracle/_%,$(wildcard tests/oracle/*.py)))
records := $(sort $(wildcard tests/records/*.sh))
copy    := $(call built,tests/records/copy.c)
vectors := $(call built,tests/unit/store/test_vectors.c)
listing := $(call built,tests/bench/records.c)
house   := tests/layers.sh tests/map.sh tests/run-selftest.sh
fuzzers := $(call built,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
quick   := $(unit) $(screens) $(golden)
objects := $(lib) $(support) $(obj)/src/main.o \
	$(patsubst $(obj)/%,$(obj)/%.o,$(quick) $(e2e) $(copy) $(listing))

run-tests = HEED=$(CURDIR)/$(prog) COPY=$(copy) VECTORS=$(vectors) \
	sh tests/run.sh

all: $(prog) ## build the program at build/heed (default)

$(prog)-xlsform: $(form)
	$(call say,LD $@)$(link) -o $@ $^ $(XLSX_LIBS)

$(prog): $(obj)/src/main.o $(obj)/libheed.a
	$(call say,LD $@)$(link) -o $@ $^ $(PKG_LIBS)

$(obj)/libheed.a: $(lib)
$(obj)/libsupport.a: $(support)
$(obj)/%.a: $(obj)/members
	@rm -f $@
	$(call say,AR $@)$(AR) rcs $@ $(filter %.o,$^)

$(obj)/%.o: %.c $(obj)/flags
	@mkdir -p $(@D)
	$(call say,CC $@)$(compile) -MMD -MP -c -o $@ $<

$(obj)/tests/e2e/%: more-libs = $(VTERM_LIBS)
$(obj)/tests/fuzz/%: more-libs = -fsanitize=fuzzer
$(obj)/tests/%: $(obj)/tests/%.o $(obj)/libsupport.a $(obj)/libheed.a
	$(call say,LD $@)$(link) -o $@ $^ $(TEST_LIBS) $(PKG_LIBS) $(more-libs)

# Written only when the flags change, and then everything is built again;
# likewise the members of the archives, of which one may have gone.
$(obj)/flags: text = $(compile) $(link) $(PKG_LIBS)
$(obj)/members: text = $(lib) $(support)
$(obj)/flags $(obj)/members: Makefile FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(text))' >$@.new
	@if cmp -s $@.new $@ && test $@ -nt Makefile; then rm $@.new; \
	else mv $@.new $@; fi

# Where the libraries are, asked for when first needed: after `make setup`.
# They are linked in where the system has their archives. SHARED=1 links them
# as shared libraries, as a distribution wants.
config := build/config$(if $(SHARED),-shared).mk
unbuilt := clean help setup setup-dev dist layers uninstall clean-counts \
	lint-tools lint-cppcheck lint-man lint-sh lint-text
ifneq ($(filter-out $(unbuilt),$(or $(MAKECMDGOALS),all)),)
include $(config)
endif
$(config): .setup/flags .setup/install
	@.setup/install --check cc pkg-config ncursesw iniparser sodium \
		utf8proc jansson
	@mkdir -p $(@D)
	@SHARED='$(SHARED)' CC='$(CC)' .setup/flags >$@

# What writes forms is a program of its own, made where its library is.
ifneq ($(XLSX_LIBS),)
all: $(prog)-xlsform
objects += $(form)
endif

$(filter $(obj)/tests/%,$(objects)): | build/test-tools
build/test-tools:
	@.setup/install --check cmocka vterm
	@mkdir -p $(@D)
	@touch $@

-include $(wildcard $(obj)/*/*.d $(obj)/*/*/*.d $(obj)/*/*/*/*.d)

run: all ## open heed on the first checklist, or with ARGS=...
	@build/heed $(ARGS)

# --- Tests --------------------------------------------------------------------

tests: all $(quick) $(e2e) $(copy)

check: tests ## run every test, then most again under ASan and UBSan
	@$(MAKE) MODE=asan quick-tests
	@$(run-tests) $(house) $(quick) $(cli) $(oracle) $(records) $(e2e) \
		$(quick:$(obj)/%=build/obj-asan/%)

quick-tests: $(quick)

check-quick: $(quick) ## run the tests of units, screens and goldens
	@$(run-tests) $(quick)

unit: $(unit) ## run the tests of the units
	@$(run-tests) $(unit)

screens: $(screens) ## run the tests of the screens, without a terminal
	@$(run-tests) $(screens)

golden: $(golden) ## run the tests of the reports
	@$(run-tests) $(golden)

e2e: all $(e2e) ## run the program on a terminal of its own
	@$(run-tests) $(e2e)

cli: all ## run the program from the shell
	@$(run-tests) $(cli)

oracle: all ## compare with the same method written in Python
	@$(run-tests) $(oracle)

records: all $(copy) $(vectors) ## read and write records with Python too
	@$(run-tests) $(records)

layers: ## includes point only inwards
	@$(run-tests) tests/layers.sh

check-asan: ## run every test under ASan and UBSan
	@$(MAKE) MODE=asan check-mode

check-mode: all $(quick) $(e2e) $(copy)
	@$(run-tests) $(house) $(quick) $(cli) $(oracle) $(records) $(e2e)

valgrind = valgrind -q --leak-check=full --show-leak-kinds=definite \
	--errors-for-leak-kinds=definite --error-exitcode=9
check-valgrind: $(unit) $(screens) ## run units and screens under valgrind
	@WRAPPER='$(strip $(valgrind))' LIMIT=600 $(run-tests) $(unit) \
		$(screens)

check-html: all ## check the HTML report in a browser (setup-dev)
	@HEED=$(CURDIR)/$(prog) sh tests/html/check.sh

fuzz: ## feed the readers and keys random input, FUZZ_SECONDS each
	@$(MAKE) MODE=fuzz CC=clang fuzz-run

fuzz-run: $(fuzzers:%=%.run)

$(obj)/tests/fuzz/%.run: $(obj)/tests/fuzz/%
	@mkdir -p build/fuzz/$* tests/fuzz/corpus/$(*:fuzz_%=%)
	$< -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=1024 \
		-verbosity=0 -print_final_stats=1 \
		-artifact_prefix=build/fuzz/$*- \
		build/fuzz/$* tests/fuzz/corpus/$(*:fuzz_%=%)

bench: all $(listing) ## measure start, keys, memory, walks, records, tables
	@HEED=$(CURDIR)/$(prog) RECORDS=$(listing) sh tests/bench/run.sh

pictures: $(obj)/tests/golden/test_pictures ## draw the pictures of the README
	@mkdir -p .github/pictures
	@UPDATE=1 $(run-tests) $<

cov: ## run every test and show how much of each file it reached
	@$(MAKE) MODE=cov clean-counts check-mode
	@tests/cov.sh build/obj-cov

clean-counts:
	@find $(obj) -name '*.gcda' -exec rm -f {} + 2>/dev/null || :

# --- Lint ---------------------------------------------------------------------

lint: lint-tools lint-text lint-man lint-sh ## warnings of two compilers, and more
	@$(MAKE) TAG=lint-gcc CC=gcc WERROR=-Werror objects
	@$(MAKE) TAG=lint-clang CC=clang WERROR=-Werror objects tidy
	@$(MAKE) lint-cppcheck
	@sh tests/layers.sh
	@sh tests/map.sh
	@echo 'lint: clean'

lint-tools:
	@.setup/install --dev --check clang clang-tidy cppcheck mandoc

objects: $(objects)

# One stamp a file, older than its object only when that was built anew.
tidy: $(objects:.o=.tidy)

$(obj)/%.tidy: $(obj)/%.o .clang-tidy
	@echo '  TIDY $*.c'
	@clang-tidy --quiet $*.c -- $(filter-out -Werror,\
		$(wordlist 2,999,$(compile))) >$@.log 2>&1 || \
		{ grep -v ' warnings\? generated' $@.log; exit 1; }
	@touch $@

lint-cppcheck:
	@mkdir -p build/cppcheck
	@cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr \
		--enable=warning,style,performance,portability \
		--cppcheck-build-dir=build/cppcheck \
		--suppress=missingIncludeSystem -Isrc -Itests \
		-DHEED_VERSION='"$(VERSION)"' -DHEED_DATADIR='"/"' src tests

pages := $(wildcard man/*.[157])
lint-man:
	@$(if $(pages),sh tests/man.sh $(pages))

scripts := $(wildcard .setup/* tests/*.sh tests/*/*.sh)
lint-sh:
	@for file in $(scripts); do sh -n $$file || exit 1; done
	@bash -n .ci/run

code := $(wildcard src/*.[ch] src/*/*.[ch] tests/*.[ch] tests/*/*.[ch] \
	tests/*/*/*.[ch])
lint-text:
	@LC_ALL=C awk -f tests/text.awk $(code) Makefile $(scripts) $(pages)

# --- Installing ---------------------------------------------------------------

install: all ## install under PREFIX (/usr/local), below DESTDIR
	@DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' .setup/copy install $(prog)

uninstall: ## remove what install put there
	@DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' .setup/copy uninstall $(prog)

check-install: all ## install, use and uninstall it, leaving nothing
	@MAKE='$(MAKE)' .setup/check-install

dist: ## pack the last commit as build/heed-VERSION.tar.gz
	@mkdir -p build
	git archive --format=tar --prefix=heed-$(VERSION)/ HEAD | \
		gzip -9n >build/heed-$(VERSION).tar.gz

deb: ## pack what is built here as a Debian package, in build/
	@$(MAKE) TAG=deb PREFIX=/usr SHARED=1 all
	@.setup/deb build/obj-deb/heed $(VERSION)

# The second package is made of a copy of the sources somewhere else.
check-deb: deb ## check that package: lintian, install, run, remove, rebuild
	@rm -rf build/again && mkdir -p build/again
	@git archive HEAD | tar -x -C build/again
	@cd build/again && SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) \
		$(MAKE) deb >/dev/null
	@.setup/check-deb build/heed_$(VERSION)_*.deb \
		build/again/build/heed_$(VERSION)_*.deb

clean: ## remove build/
	rm -rf build

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  \1	/p' Makefile | expand -t 18

endif

setup: ## install what is missing to build, run and test
	@.setup/install

setup-dev: ## install what is missing to lint, fuzz, measure and draw
	@.setup/install --dev

.PHONY: all run setup setup-dev tests check quick-tests check-quick unit \
	screens golden e2e cli oracle layers check-asan check-mode \
	check-valgrind check-html fuzz fuzz-run bench pictures cov \
	clean-counts lint lint-tools objects tidy lint-cppcheck lint-man \
	lint-sh lint-text install uninstall check-install dist deb check-deb clean help \
	FORCE
