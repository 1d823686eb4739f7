import type { Theme } from "../theme.ts";

/** Discord's own colours, as its clients have them in 2026. */
const colours: Readonly<Record<Theme, string>> = {
  light: `--ground: #fff; --alone-ground: #f7f7fe; --text: #2f3035; --title: #1e1f22; --faint: #6a6b73; --link: #006ce7;
    --bar: #c4c6cd; --code-ground: #f2f3f5; --code-edge: #e0e1e5; --button: #ebecef; --edge: #dcdde1;
    --mention: #4752c4; --mention-ground: #e6e8fd; --stamp-ground: #ecedef;`,
  dark: `--ground: #1a1a1e; --alone-ground: #20212b; --text: #dfe0e2; --title: #f2f3f5; --faint: #949ba4; --link: #4e9ff7;
    --bar: #4e4f57; --code-ground: #121214; --code-edge: #2b2c31; --button: #2c2d32; --edge: #36373d;
    --mention: #c9cdfb; --mention-ground: #34364f; --stamp-ground: #2b2c31;`,
};

export const discordStyle = (theme: Theme): string => `
:root { ${colours[theme]} }
main { padding: 14px 0; font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
.message { position: relative; padding: 4px 24px 6px 72px; }
.message.private { background: var(--alone-ground); }
.message.private::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 2px; background: #5865f2; }
.used { display: flex; align-items: center; gap: 5px; margin: 0 0 5px; color: var(--faint); font-size: 14px; line-height: 18px; }
.used::before { content: ""; width: 32px; height: 9px; margin: 9px 2px 0 -37px; border: solid var(--bar); border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.used b { color: var(--text); font-weight: 500; }
.used .reader { width: 16px; height: 16px; border-radius: 50%; }
.used .command { color: var(--link); }
.avatar { position: absolute; left: 16px; width: 40px; height: 40px; border-radius: 50%; }
.author { display: flex; align-items: center; gap: 5px; margin: 0; line-height: 22px; }
.author b { color: var(--title); font-weight: 600; }
.tag { padding: 0 4px; border-radius: 4px; background: #5865f2; color: #fff; font-size: 11px; font-weight: 600; line-height: 15px; }
.time { margin-left: 3px; color: var(--faint); font-size: 12px; }
.text { margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.text:first-child { margin-top: 2px; }
h1, h2, h3 { margin: 8px 0 4px; color: var(--title); font-weight: 700; line-height: 1.375; white-space: pre-wrap; }
.text > :first-child { margin-top: 0; }
h1 { font-size: 24px; }
h2 { font-size: 20px; }
h3 { font-size: 16px; }
blockquote { position: relative; margin: 0; padding: 0 8px 0 16px; }
blockquote::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 4px; border-radius: 4px; background: var(--bar); }
small { display: block; color: var(--faint); font-size: 13px; line-height: 1.385; }
.item { position: relative; padding-left: 20px; }
.item::before { content: "•"; position: absolute; left: 6px; }
pre { margin: 6px 0 0; padding: 8px; border: 1px solid var(--code-edge); border-radius: 4px; background: var(--code-ground); font: 14px/18px "gg mono", Consolas, "Liberation Mono", monospace; white-space: pre-wrap; }
code { box-decoration-break: clone; padding: 1px 3px; border: 1px solid var(--code-edge); border-radius: 4px; background: var(--code-ground); font: 85%/1.125 "gg mono", Consolas, "Liberation Mono", monospace; }
a { color: var(--link); }
.mention { padding: 0 2px; border-radius: 3px; background: var(--mention-ground); color: var(--mention); font-weight: 500; }
.stamp { padding: 0 2px; border-radius: 3px; background: var(--stamp-ground); }
.container { max-width: 520px; padding: 12px 16px; border: 1px solid var(--edge); border-left: 4px solid var(--bar); border-radius: 8px; }
.section { display: flex; align-items: flex-start; justify-content: space-between; gap: 12px; }
hr { margin: 8px 0; border: 0; border-top: 1px solid var(--edge); }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 8px; }
.button { padding: 0 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--button); color: var(--title); font-size: 14px; font-weight: 500; line-height: 30px; }
.select { display: flex; align-items: center; justify-content: space-between; width: 400px; padding: 0 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--code-ground); color: var(--faint); line-height: 40px; }
.chevron { width: 18px; height: 18px; }
.alone { display: flex; align-items: center; gap: 5px; margin: 2px 0 0; color: var(--faint); font-size: 12px; line-height: 18px; }
.alone .eye { width: 15px; height: 15px; }
.dismiss { color: var(--link); }
`;
