/** The page's style. All text has a contrast of at least 4.5 : 1 in both colour schemes; colour alone never shows a state. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff; --text: #1a1a1a; --quiet: #5c5c5c; --line: #c9c9c9; --card: #f6f6f4; --link: #0b4f9e;
  --sure: #d8ecdb; --uncertain: #ffe3ab; --open: #f8d3d3; --mark: #1a1a1a; --focus: #0b4f9e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --text: #ececec; --quiet: #a6a6a6; --line: #45484d; --card: #1f2226; --link: #8ec1ff;
    --sure: #1f4a2a; --uncertain: #574200; --open: #5e2525; --mark: #f4f4f4; --focus: #8ec1ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 80rem; padding: 1rem; overflow-wrap: anywhere;
  background: var(--ground); color: var(--text); font: 1rem/1.6 system-ui, sans-serif;
}
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.1rem; }
.quiet { color: var(--quiet); }
.row { display: grid; gap: 0 2rem; border-top: 1px solid var(--line); padding: .5rem 0; }
.text { margin: .25rem 0; white-space: pre-line; }
.text.out { color: var(--quiet); }
.why { display: block; font-size: .85rem; font-style: italic; }
mark { background: var(--sure); color: var(--mark); padding: .1em 0; }
mark.uncertain { background: var(--uncertain); text-decoration: underline dashed; text-underline-offset: .25em; }
mark.open { background: var(--open); text-decoration: underline dotted; text-underline-offset: .25em; }
mark:has(:target) { outline: 3px solid var(--focus); }
.number {
  display: inline-block; min-width: 1.5rem; margin: 0 .2rem; padding: 0 .3rem; border: 1px solid currentColor;
  border-radius: .3rem; background: var(--ground); font-size: .8rem; line-height: 1.4; text-align: center;
  text-decoration: none; user-select: none;
}
ul { list-style: none; margin: 0; padding: 0; }
.fact { margin: .5rem 0; padding: .5rem .75rem; border-left: .35rem solid var(--sure); background: var(--card); }
.fact.uncertain { border-left-color: var(--uncertain); } .fact.open { border-left-color: var(--open); }
.fact:target { outline: 3px solid var(--focus); }
.fact h4 { margin: 0; font-size: 1rem; } .fact p { margin: .2rem 0; }
.state { font-weight: bold; }
pre { white-space: pre-wrap; }
@media (min-width: 60rem) { .row { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
@media print { .skip { display: none; } }
`;
