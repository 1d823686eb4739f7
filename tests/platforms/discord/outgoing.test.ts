import { expect, test } from "vitest";
import { ids } from "../../fakes/discord/ids.ts";
import { controlsOf } from "../../fakes/discord/person.ts";
import { libraryOf } from "../../library.ts";
import { foreignIn, foreignText, hasArrived } from "../foreign-in.ts";
import { createHostWith } from "../host.ts";
import { hostileBriefing } from "../hostile-briefing.ts";
import { hostileForm } from "../hostile-form.ts";
import { postOf } from "../post.ts";
import { startBot } from "./bot.ts";

test("a payload sent to Discord affects nothing beyond its own text, from every author", async () => {
  const library = libraryOf(hostileBriefing(foreignText));
  const commands = hostileForm(foreignText);
  const { host } = createHostWith({ library: () => library }, ...commands);
  const { fake, platform } = await startBot({ commands, host: { ask: host.ask } });
  const replied = async (interaction: ReturnType<typeof fake.command>) => {
    await fake.until(() => interaction.replies.length > 0);
    return interaction.replies[0] ?? expect.unreachable();
  };

  const found = await replied(fake.command("who", { name: "mallory" }));
  await replied(fake.command("who", { name: foreignText.slice(0, 100) }));
  await replied(fake.command("search", { words: foreignText.slice(0, 100) }));
  await replied(fake.command("fails"));
  const typed = fake.type("commitments", "topic", "");
  await fake.until(() => typed.callbacks > 0);
  const form = fake.press(await replied(fake.command("offer")), "Note");
  await fake.until(() => form.modal !== null);
  await replied(fake.submit(form, { about: "Zz", words: foreignText, how: "late" }));
  const option = controlsOf(found).find((control) => "values" in control) ?? expect.unreachable();
  await replied(fake.press(found, option.label));
  fake.write(`<@${ids.bot}> who ${foreignText}`);
  await fake.until(() => fake.messages.length > 0);
  fake.say(ids.text, `Mallory ${foreignText} spoke.`);
  await replied(fake.onMessage("Check names", fake.messages.at(-1) ?? expect.unreachable()));
  const answer = { language: "en", summary: foreignText, blocks: [] } as const;
  await platform.post(postOf(ids.text, answer).post);
  await platform.tell(ids.asker, answer);

  const sent = fake.requests.filter(({ body }) => body !== null);
  expect(sent.flatMap(({ method, route, body }) => foreignIn(body, `${method} ${route}`))).toEqual([]);
  expect(typed.choices?.length).toBeGreaterThan(0);
  // All kinds of payloads contained such a text.
  const types = sent
    .filter(({ body }) => hasArrived(body))
    .map(({ method, route, body }) => `${method} ${route} ${Object(body).type ?? ""}`.trim());
  const callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
  expect([...new Set(types)].sort()).toEqual([
    "POST /channels/{channel_id}/messages",
    // An answer, suggestions, a form.
    `${callback} 4`,
    `${callback} 8`,
    `${callback} 9`,
    "PUT /applications/{application_id}/commands",
  ]);
});
