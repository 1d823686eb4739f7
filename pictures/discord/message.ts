import { MessageFlags } from "discord.js";
import type { Language } from "../../src/base/language/language.ts";
import { type Html, html } from "../../src/drafts/review/html.ts";
import type { DiscordMessage } from "../../tests/platforms/answers/arrived.ts";
import { botAvatar, eye, readerAvatar } from "../icons.ts";
import { drawComponents } from "./components.ts";

const author = (time: string): Html =>
  html`<p class="author"><b>Onrecord</b><span class="tag">APP</span><span class="time">${time}</span></p>`;

const used = (command: string): Html =>
  html`<p class="used">${readerAvatar}<b>reporter</b> used <span class="command">/${command}</span></p>`;

const alone = html`<p class="alone">${eye}Only you can see this • <span class="dismiss">Dismiss message</span></p>`;

/** Messages one below the other. `command` is what a reader gave; null where the bot posts of itself. */
export const drawDiscordMessages = (
  messages: readonly DiscordMessage[],
  language: Language,
  command: string | null,
): readonly Html[] =>
  messages.map(({ flags, components }, index) => {
    const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
    return html`<article class="message${isPrivate ? " private" : ""}">
${command === null || index > 0 ? [] : used(command)}${index === 0 ? [botAvatar, author(command === null ? "8:30 AM" : "8:00 AM")] : []}
<div class="body">${drawComponents(components, language)}</div>
${isPrivate ? alone : []}
</article>`;
  });
