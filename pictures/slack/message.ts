import { type Html, html } from "../../src/drafts/review/html.ts";
import type { SlackMessage } from "../../tests/platforms/answers/arrived.ts";
import { botAvatar, eye } from "../icons.ts";
import { drawBlocks } from "./blocks.ts";

const author = html`<p class="author"><b>Onrecord</b><span class="tag">APP</span><span class="time">8:00 AM</span></p>`;

/** Messages that one person sees, one below the other: Slack names the author above the first. */
export const drawSlackMessages = (messages: readonly SlackMessage[]): readonly Html[] =>
  messages.map(
    ({ blocks }, index) => html`<article class="message">
<p class="alone">${eye}Only visible to you</p>
${index === 0 ? botAvatar : []}<div class="body">${index === 0 ? author : []}
${drawBlocks(blocks)}</div>
</article>`,
  );
