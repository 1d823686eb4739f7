import type { Theme } from "../theme.ts";

/** Slack's own colours, as its clients have them in 2026. */
const colours: Readonly<Record<Theme, string>> = {
  light: `--ground: #fff; --text: #1d1c1d; --faint: #616061; --link: #1264a3; --bar: #ddd;
    --code: #c01343; --code-ground: #f8f8f8; --code-edge: #ddd; --tag: #616061; --tag-ground: #ebeaeb;
    --edge: #b9b8b9; --control: #fff; --mention: #1264a3; --mention-ground: #e8f5fa;`,
  dark: `--ground: #1a1d21; --text: #d1d2d3; --faint: #ababad; --link: #1d9bd1; --bar: #4a4d50;
    --code: #e8912d; --code-ground: #222529; --code-edge: #35373b; --tag: #ababad; --tag-ground: #35373b;
    --edge: #5b5d61; --control: #1a1d21; --mention: #1d9bd1; --mention-ground: #1b2b37;`,
};

export const slackStyle = (theme: Theme): string => `
:root { ${colours[theme]} }
main { padding: 14px 20px 16px; font: 15px/1.46668 Lato, "Helvetica Neue", Arial, sans-serif; }
.message { display: grid; grid-template-columns: 36px 1fr; column-gap: 8px; }
.message + .message { margin-top: 10px; }
.alone { grid-column: 2; display: flex; align-items: center; gap: 5px; margin: 0 0 4px; color: var(--faint); font-size: 12px; }
.alone .eye { width: 14px; height: 14px; }
.avatar { grid-column: 1; width: 36px; height: 36px; border-radius: 8px; margin-top: 3px; }
.body { grid-column: 2; min-width: 0; }
.author { display: flex; align-items: baseline; gap: 5px; margin: 0 0 2px; }
.author b { font-weight: 900; }
.tag { padding: 0 3px; border-radius: 3px; background: var(--tag-ground); color: var(--tag); font-size: 10px; font-weight: 700; line-height: 14px; }
.time { color: var(--faint); font-size: 12px; }
h1 { margin: 8px 0 4px; font-size: 18px; line-height: 1.33334; font-weight: 700; }
.text { margin: 0 0 8px; overflow-wrap: anywhere; }
p { margin: 0; white-space: pre-wrap; }
blockquote { position: relative; margin: 4px 0; padding: 0 0 0 16px; white-space: pre-wrap; }
blockquote::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 4px; border-radius: 8px; background: var(--bar); }
pre { margin: 4px 0; padding: 8px; border: 1px solid var(--code-edge); border-radius: 4px; background: var(--code-ground); font: 12px/1.50001 Menlo, Monaco, Consolas, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
code { box-decoration-break: clone; padding: 2px 3px 1px; border: 1px solid var(--code-edge); border-radius: 3px; background: var(--code-ground); color: var(--code); font: 12px/1.5 Menlo, Monaco, Consolas, "Liberation Mono", monospace; }
ul, ol { margin: 0; padding-left: 26px; }
a { color: var(--link); }
.mention { padding: 0 2px 1px; border-radius: 3px; background: var(--mention-ground); color: var(--mention); }
hr { margin: 8px 0; border: 0; border-top: 1px solid var(--bar); }
.section { display: flex; align-items: flex-start; justify-content: space-between; gap: 12px; margin: 0 0 4px; }
.context { color: var(--faint); font-size: 13px; margin: 2px 0; }
.overflow { padding: 0 8px; }
.controls { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 8px; }
.button, .select { border: 1px solid var(--edge); background: var(--control); font-size: 13px; line-height: 26px; }
.button { padding: 0 10px; border-radius: 8px; font-weight: 700; }
.select { display: inline-flex; align-items: center; gap: 8px; padding: 0 8px 0 12px; border-radius: 8px; color: var(--faint); }
.chevron { width: 14px; height: 14px; }
`;
