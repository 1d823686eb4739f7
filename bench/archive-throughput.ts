import { readIndex } from "../src/library/index/briefing-index.ts";
import { openIndexSnapshot } from "../src/library/index/index-file.ts";
import { consoleAsker } from "../src/platforms/console/asker.ts";
import { createRenderer } from "../src/platforms/slack/out/render.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { signingSecret } from "../tests/fakes/slack/settings.ts";
import { startSlackBot } from "./bots.ts";
import { compareRates, createMeter, median } from "./compare.ts";
import { pick, randomOf } from "./random.ts";
import { startConstant } from "./slack.bench.ts";

const rounds = 3;
const roundMs = 2_000;
/** For 2,000 answers that were not given before. */
const warmUpMs = 20_000;
const asked = 2_000;
/** As in the archive: some people are asked about every day, and most once. */
const skew = 4;

/** `/who` through Bolt's HTTP receiver, as a share of a constant acknowledgement with as many characters. */
export const measureThroughput = async (indexFile: string): Promise<string> => {
  const database = openIndexSnapshot(indexFile);
  const library = readIndex(database).seenUntil(0);
  const slack = await startFakeSlack();
  slack.people.set("U1", { id: "U1", locale: "en-GB" });
  const bot = await startSlackBot(slack.apiUrl, library);
  const [ids, random] = [[...library.people.keys()], randomOf(3)];
  const names = Array.from({ length: asked }, () => pick(ids, random, skew)).flatMap((id) =>
    Object.values(library.people.get(id)?.names ?? {}).slice(0, 1),
  );
  const { pagesOf, renderPage } = createRenderer("onrecord");
  const bodies = [];
  for (const name of names.slice(0, 100)) {
    const reply = await bot.host.ask.line(`/who ${name}`, consoleAsker("en"));
    bodies.push(pagesOf(reply, 5).map(renderPage)[0] ?? { text: "" });
  }
  const size = median(bodies.map((body) => JSON.stringify(body).length));
  const typical = bodies.toSorted(
    (a, b) => Math.abs(JSON.stringify(a).length - size) - Math.abs(JSON.stringify(b).length - size),
  )[0] ?? { text: "" };
  const constant = await startConstant(slack.apiUrl, typical);
  const meter = (name: string, address: string) => ({
    name,
    ...createMeter(new URL("./load.ts", import.meta.url), {
      address,
      signingSecret,
      connections: 32,
      responseUrl: slack.apiUrl.replace("/api/", "/response/1"),
      texts: names,
    }),
  });
  const who = meter("/who", bot.address);
  const meters = [meter("constant", constant.address), who];
  // As after some hours of a day: each name was asked about before.
  await who.measure(warmUpMs);
  const [base, measured] = await compareRates(meters, rounds, roundMs);
  await Promise.all(meters.map(({ stop }) => stop()));
  for (const each of [bot, constant, slack]) await each.stop();
  database.close();
  return `${measured?.ratio} (${measured?.["per second"]} and ${base?.["per second"]} a second)`;
};
