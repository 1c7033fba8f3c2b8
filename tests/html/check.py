"""Open reports in headless Chromium and look at what it makes of them.

Speaks TAP. The browser is talked to through a pipe, so that nothing listens;
it resolves no names. What it drew is left in build/html to be looked at.
"""
import base64
import json
import os
import random
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

OUT = "build/html"
SMALL = "tests/data/small.ini"
NESTED = "tests/data/nested.ini"
SHIPPED = "checklists/herts-cse.ini"
ROOM = "tests/data/room/tess.csv"
SIGNS = ("missing", "school-absence", "older-friends", "gifts", "recruiting",
         "online", "injuries", "sexual-health", "self-harm", "suicide",
         "mental-health", "appearance", "offending", "substances",
         "estranged")
# Answers to these columns that all people give, and the case does not.
OTHERWISE = "s,danger,told,home,adult,yes,yes,no,yes" + 14 * ",no" + "\n"
HOSTILE = ("<img src=http://127.0.0.1:9/x onerror=document.title='run'>"
           "</p></main><script>document.title='run'</script>")
A4 = (595, 842)  # points
INK = (178, 271)  # millimetres of a sheet of A4 within its margins
# What whoever picks up the first sheet must have in hand; "Signs of ..." too.
FIRST = "What to do", "Whom to call", "Why this result"


class Browser:
    """A headless Chromium at the other end of a pipe."""

    def __init__(self):
        name = next(filter(shutil.which, ("chromium", "chromium-browser",
                                          "google-chrome")))
        self.home = tempfile.mkdtemp()
        to, self.write = os.pipe()
        self.read, back = os.pipe()

        def place():
            # The pipe's ends go to 3 and 4, by way of numbers out of reach.
            os.dup2(to, 60)
            os.dup2(back, 61)
            os.dup2(60, 3)
            os.dup2(61, 4)

        self.process = subprocess.Popen(
            [name, "--headless", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--remote-debugging-pipe",
             "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-extensions",
             "--host-resolver-rules=MAP * ~NOTFOUND",
             "--user-data-dir=" + self.home, "about:blank"],
            preexec_fn=place, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to)
        os.close(back)
        self.count, self.rest, self.events, self.session = 0, b"", [], None

    def message(self, deadline):
        while b"\0" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.read], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            more = os.read(self.read, 1 << 20)
            if not more:
                raise EOFError("the browser is gone")
            self.rest += more
        text, self.rest = self.rest.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **params):
        self.count += 1
        call = {"id": self.count, "method": method, "params": params}
        if self.session:
            call["sessionId"] = self.session
        data = json.dumps(call).encode() + b"\0"
        while data:
            data = data[os.write(self.write, data):]
        deadline = time.monotonic() + 60
        while True:
            got = self.message(deadline)
            if got.get("id") == self.count:
                if "error" in got:
                    raise RuntimeError(method + ": " + str(got["error"]))
                return got["result"]
            self.events.append(got)

    def wait(self, method):
        deadline = time.monotonic() + 60
        seen = 0
        while True:
            for got in self.events[seen:]:
                if got.get("method") == method:
                    return
            seen = len(self.events)
            self.events.append(self.message(deadline))

    def open(self, url):
        """A fresh page; the events of its loading are in self.events."""
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")
        self.session = self.call("Target.attachToTarget", flatten=True,
                                 targetId=target["targetId"])["sessionId"]
        for domain in "Page", "Network", "Log", "Runtime", "Accessibility":
            self.call(domain + ".enable")
        self.events = []
        self.call("Page.navigate", url=url)
        self.wait("Page.loadEventFired")

    def ask(self, expression):
        got = self.call("Runtime.evaluate", expression=expression,
                        returnByValue=True)
        if "exceptionDetails" in got:
            raise RuntimeError(str(got["exceptionDetails"]))
        return got["result"].get("value")

    def close(self):
        self.session = None
        try:
            self.call("Browser.close")
        except (OSError, EOFError, TimeoutError):
            pass
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


class Tests:
    def __init__(self):
        self.count = self.failed = 0

    def that(self, name, good, found=""):
        self.count += 1
        self.failed += not good
        print("%s %d - %s" % ("ok" if good else "not ok", self.count, name))
        if not good:
            for line in str(found).splitlines()[:40]:
                print("#", line)
        sys.stdout.flush()


def report(checklist, pairs, *options):
    return subprocess.run(
        [os.environ["HEED"], "result", checklist, "-", "--format", "html",
         *options], input=pairs, capture_output=True, text=True,
        check=True).stdout


def pages():
    """Name, HTML and the most sheets it may take."""
    yield "empty", report(SMALL, ""), 2
    yield "full", report(SMALL, "danger=no\nmissing=yes\naway=yes\n"
                         "attendance=yes\n"), 2
    yield "raised", report(SMALL, "missing=suspected\n", "--raise", "act",
                           "--because", HOSTILE), 2
    with open("tests/golden/report/hostile.html", encoding="utf-8") as f:
        yield "hostile", f.read(), 2
    with open("tests/golden/report/many.html", encoding="utf-8") as f:
        yield "many", f.read(), 2
    if os.path.exists(SHIPPED):
        yield "shipped-empty", report(SHIPPED, ""), 2
        yield "shipped", report(SHIPPED, "missing=yes\ngifts=yes\n"
                                "older-friends=suspected\n"), 2
        yield "shipped-one", report(SHIPPED, "gifts=yes\n"), 2
        with open("tests/golden/shipped/three-signs.html",
                  encoding="utf-8") as f:
            yield "shipped-three", f.read(), 3


def room(case, table):
    """The page that a room is handed, after these answers to a case."""
    return subprocess.run(
        [os.environ["HEED"], "agree", "--case", case, "--for", "room",
         "--format", "html", "-"], input=table, capture_output=True,
        text=True, check=True).stdout


def divided(table, seed, part):
    """The same table with this part of its answers dealt anew by column."""
    chance = random.Random(seed)
    head, *rows = [line.split(",") for line in table.splitlines()]
    for column in range(1, len(head)):
        given = {row[column] for row in rows} - {""}
        choices = sorted(given | ({"no", "yes", "suspected", "unknown"}
                                  if head[column] in SIGNS else set()))
        for row in rows:
            if chance.random() < part:
                row[column] = chance.choice(choices)
    return "\n".join(",".join(row) for row in [head, *rows]) + "\n"


def rooms():
    """Name and HTML of what fits on one sheet, however divided they are."""
    with open(ROOM, encoding="utf-8") as f:
        table = f.read()
    yield "room", room("tess", table)
    head, _, _ = table.partition("\n")
    yield "room-otherwise", room("tess", head + "\n" + 9 * OTHERWISE)
    for seed in range(3):
        for part in 0.1, 0.5, 1:
            yield ("room-%d-%d" % (seed, part * 100),
                   room("tess", divided(table, seed, part)))


def paper(command, checklist):
    return subprocess.run(
        [os.environ["HEED"], command, checklist, "--format", "html"],
        capture_output=True, text=True, check=True).stdout


def papers():
    """Name, HTML, how its title begins and the most sheets it may take."""
    for name, path, words, form in (("small", SMALL, 5, 5),
                                    ("nested", NESTED, 4, 5),
                                    ("shipped", SHIPPED, 21, 16)):
        if os.path.exists(path):
            yield (name + "-words", paper("explain", path),
                   "The checklist in words: ", words)
            yield (name + "-form", paper("print", path),
                   "A form to fill in: ", form)


def requests(browser):
    """All that was asked for, but the page itself."""
    urls = [e["params"]["request"]["url"] for e in browser.events
            if e.get("method") == "Network.requestWillBeSent"]
    return urls[1:] if urls else ["(not even the page)"]


def complaints(browser):
    return [json.dumps(e["params"])[:300] for e in browser.events
            if e.get("method") in ("Log.entryAdded",
                                   "Runtime.consoleAPICalled",
                                   "Runtime.exceptionThrown")]


def plain(html):
    """The same page without what a browser writes otherwise or drops."""
    html = html.replace("&#39;", "'").replace("&quot;", '"')
    html = re.sub(r"(<html[^>]*>)\s*(<head>)", r"\1\2", html)
    return re.sub(r"\s*(</body>)\s*(</html>)\s*$", r"\1\2", html)


def tree(browser):
    """What a screen reader is told: (role, name, level) in order."""
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    found = []
    for node in nodes:
        if node.get("ignored"):
            continue
        level = [p["value"].get("value") for p in node.get("properties", [])
                 if p["name"] == "level"]
        found.append((node["role"]["value"],
                      node.get("name", {}).get("value", ""),
                      level[0] if level else None))
    return found


# Every text's contrast with the white it stands on, the lowest of them.
CONTRAST = """Math.min(...[...document.querySelectorAll('body *')].map(e => {
  const light = c => { c /= 255;
    return c <= .03928 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4 };
  const [r, g, b] = getComputedStyle(e).color.match(/[\\d.]+/g).map(Number);
  return 1.05 / (.2126 * light(r) + .7152 * light(g) + .0722 * light(b)
    + .05) }))"""


def check_tree(t, name, browser):
    nodes = tree(browser)
    roles = [n[0] for n in nodes]
    heads = [n[2] for n in nodes if n[0] == "heading"]
    t.that(name + ": a banner and a main part, one each",
           roles.count("banner") == 1 and roles.count("main") == 1, nodes)
    t.that(name + ": one heading of the first level, then of the second",
           len(heads) > 3 and heads == [1] + [2] * (len(heads) - 1), heads)
    t.that(name + ": no heading or link without a name",
           all(n[1] for n in nodes if n[0] in ("heading", "link")), nodes)
    t.that(name + ": steps and numbers are lists",
           roles.count("list") >= 2 and
           roles.count("listitem") > roles.count("list"), roles)


def check_screen(t, name, browser):
    t.that(name + ": every text stands out from white (7:1)",
           browser.ask(CONTRAST) >= 7, browser.ask(CONTRAST))
    for width in 320, 1280:
        browser.call("Emulation.setDeviceMetricsOverride", width=width,
                     height=800, deviceScaleFactor=1, mobile=width < 500)
        wide = browser.ask("document.documentElement.scrollWidth")
        t.that("%s: nothing to scroll sideways at %d" % (name, width),
               wide <= width, wide)
        shot = browser.call("Page.captureScreenshot", format="png",
                            captureBeyondViewport=True)
        save("%s-%d.png" % (name, width), shot["data"])
    browser.call("Emulation.clearDeviceMetricsOverride")


# Each heading, and how far down its part ends, in millimetres.
PARTS = """[...document.querySelectorAll('section')].map(s =>
  [s.querySelector('h2').textContent,
   s.getBoundingClientRect().bottom / 96 * 25.4])"""


def check_first_sheet(t, name, browser):
    """Until the first break, print is laid out as one long narrow page."""
    browser.call("Emulation.setEmulatedMedia", media="print")
    browser.call("Emulation.setDeviceMetricsOverride", deviceScaleFactor=1,
                 width=round(INK[0] / 25.4 * 96), height=800, mobile=False)
    parts = browser.ask(PARTS)
    browser.call("Emulation.clearDeviceMetricsOverride")
    browser.call("Emulation.setEmulatedMedia", media="")
    heads = [p[0] for p in parts]
    first = [h for h in heads if h in FIRST or h.startswith("Signs of ")]
    t.that(name + ": has what to do, whom to call, what was seen and why",
           set(FIRST) <= set(first) and len(first) > len(FIRST), heads)
    late = [p for p in parts if p[0] in first and p[1] > INK[1]]
    t.that(name + ": and all of it on the first sheet", not late, late)


def check_print(t, name, browser, most):
    pdf = base64.b64decode(browser.call(
        "Page.printToPDF", preferCSSPageSize=True)["data"])
    save(name + ".pdf", base64.b64encode(pdf))
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    sizes = {tuple(round(float(n)) for n in box) for box in boxes}
    t.that(name + ": prints on A4", sizes == {A4}, sizes)
    t.that("%s: prints on 1 to %d sheets" % (name, most),
           1 <= len(boxes) <= most, len(boxes))


def save(name, data):
    with open(os.path.join(OUT, name), "wb") as f:
        f.write(base64.b64decode(data))


def check_page(t, browser, name, html, most):
    path = os.path.abspath(os.path.join(OUT, name + ".html"))
    with open(path, "w", encoding="utf-8") as f:
        f.write(html)
    browser.open("file://" + path)
    browser.call("Accessibility.enable")
    drawn = "<!DOCTYPE html>\n" + browser.ask(
        "document.documentElement.outerHTML")
    t.that(name + ": the browser had nothing to mend",
           plain(drawn) == plain(html), diff(plain(html), plain(drawn)))
    t.that(name + ": drawn by the standard, in a language it names",
           browser.ask("document.compatMode") == "CSS1Compat" and
           browser.ask("document.documentElement.lang")[:2] == "en")
    t.that(name + ": its title is its own",
           browser.ask("document.title").startswith("What to do next: "),
           browser.ask("document.title"))
    check_tree(t, name, browser)
    check_screen(t, name, browser)
    check_print(t, name, browser, most)
    if name in ("shipped-one", "shipped-three"):
        check_first_sheet(t, name, browser)
    t.that(name + ": asks for nothing outside itself",
           not requests(browser), requests(browser))
    t.that(name + ": the browser has nothing to complain of",
           not complaints(browser), "\n".join(complaints(browser)))


# Parts to be kept whole that a sheet of A4, less its margins, cannot hold.
TALL = """[...document.querySelectorAll('section section')].filter(e =>
  getComputedStyle(e).breakInside != 'avoid' ||
  e.getBoundingClientRect().height > 271 / 25.4 * 96).length"""
# Boxes to tick that would print as nothing: colours are left out in print.
FAINT = """[...document.querySelectorAll('.ticks li')].filter(e => {
  const box = getComputedStyle(e, '::before');
  return box.content == 'none' || box.borderTopStyle != 'solid' ||
    parseFloat(box.borderTopWidth) < 1 || parseFloat(box.width) < 8 }).length"""
# Colours: all that is printed is black or grey, without a ground.
COLOURS = """[...document.querySelectorAll('body, body *')].filter(e => {
  const s = getComputedStyle(e), [r, g, b] = s.color.match(/\\d+/g);
  return r != g || g != b || (e != document.body &&
    s.backgroundColor != 'rgba(0, 0, 0, 0)') }).length"""


def check_paper_tree(t, name, browser):
    nodes = tree(browser)
    heads = [n[2] for n in nodes if n[0] == "heading"]
    steps = [b - a for a, b in zip(heads, heads[1:])]
    t.that(name + ": one heading of the first level, and no level left out",
           len(heads) > 5 and heads.count(1) == 1 and heads[0] == 1 and
           max(heads) == 3 and max(steps) == 1, heads)
    t.that(name + ": no heading or link without a name",
           all(n[1] for n in nodes if n[0] in ("heading", "link")), nodes)
    t.that(name + ": tables have heads of columns and of rows",
           {"columnheader", "rowheader"} <= {n[0] for n in nodes} and
           browser.ask("document.querySelectorAll('th:not([scope])').length")
           == 0, nodes)


def check_paper_print(t, name, browser, most):
    browser.call("Emulation.setEmulatedMedia", media="print")
    browser.call("Emulation.setDeviceMetricsOverride", width=673, height=1024,
                 deviceScaleFactor=1, mobile=False)
    t.that(name + ": no question or rule is split",
           browser.ask(TALL) == 0, browser.ask(TALL))
    t.that(name + ": all is black and white", browser.ask(COLOURS) == 0,
           browser.ask(COLOURS))
    if name.endswith("-form"):
        t.that(name + ": boxes to tick are drawn as lines",
               browser.ask("document.querySelectorAll('.ticks li').length")
               > 5 and browser.ask(FAINT) == 0, browser.ask(FAINT))
        t.that(name + ": the last sheet is a new one",
               browser.ask("getComputedStyle(document.querySelector("
                           "'.sheet')).breakBefore") == "page")
    browser.call("Emulation.clearDeviceMetricsOverride")
    browser.call("Emulation.setEmulatedMedia", media="")
    check_print(t, name, browser, most)


def check_paper(t, browser, name, html, title, most):
    path = os.path.abspath(os.path.join(OUT, name + ".html"))
    with open(path, "w", encoding="utf-8") as f:
        f.write(html)
    browser.open("file://" + path)
    drawn = "<!DOCTYPE html>\n" + browser.ask(
        "document.documentElement.outerHTML")
    t.that(name + ": the browser had nothing to mend",
           plain(drawn) == plain(html), diff(plain(html), plain(drawn)))
    t.that(name + ": its title is its own",
           browser.ask("document.title").startswith(title),
           browser.ask("document.title"))
    check_paper_tree(t, name, browser)
    check_screen(t, name, browser)
    check_paper_print(t, name, browser, most)
    t.that(name + ": asks for nothing outside itself",
           not requests(browser), requests(browser))
    t.that(name + ": the browser has nothing to complain of",
           not complaints(browser), "\n".join(complaints(browser)))


# Bars whose names say how many of how many, for whoever cannot see them.
NAMED = """[...document.querySelectorAll('.bars svg')].filter(e =>
  e.getAttribute('role') == 'img' &&
  /^\\d+ of \\d+$/.test(e.querySelector('title').textContent)).length"""


def check_room(t, browser, name, html):
    path = os.path.abspath(os.path.join(OUT, name + ".html"))
    with open(path, "w", encoding="utf-8") as f:
        f.write(html)
    browser.open("file://" + path)
    bars = browser.ask("document.querySelectorAll('.bars svg').length")
    t.that(name + ": every bar says how many of how many",
           bars > 0 and browser.ask(NAMED) == bars, bars)
    t.that(name + ": all is black and white", browser.ask(COLOURS) == 0,
           browser.ask(COLOURS))
    check_print(t, name, browser, 1)
    t.that(name + ": asks for nothing outside itself",
           not requests(browser), requests(browser))


def diff(a, b):
    pairs = zip(a.splitlines() + [""], b.splitlines() + [""])
    return "\n".join("- %s\n+ %s" % p for p in pairs if p[0] != p[1])[:2000]


def check_checks(t, browser):
    """A page that is not quiet is noticed; else all the above is nothing."""
    path = os.path.abspath(os.path.join(OUT, "loud.html"))
    with open(path, "w", encoding="utf-8") as f:
        f.write("<!DOCTYPE html><p>x<p><img src=http://127.0.0.1:9/x>"
                "<script>console.log('x')</script>")
    browser.open("file://" + path)
    t.that("control: a request is seen",
           requests(browser) == ["http://127.0.0.1:9/x"], requests(browser))
    t.that("control: a script that speaks is heard", complaints(browser))
    t.that("control: what is mended is seen",
           browser.ask("document.documentElement.outerHTML.includes('</p>')"))


def main():
    os.makedirs(OUT, exist_ok=True)
    t = Tests()
    browser = Browser()
    try:
        for page in pages():
            check_page(t, browser, *page)
        for page in papers():
            check_paper(t, browser, *page)
        for page in rooms():
            check_room(t, browser, *page)
        check_checks(t, browser)
    finally:
        browser.close()
    print("1..%d" % t.count)
    return 1 if t.failed else 0


sys.exit(main())
