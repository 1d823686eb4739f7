import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { onTestFinished } from "vitest";
import { createAdmission } from "../../../src/ask/access/admission.ts";
import { type Asker, type AskerGroup, askerGroups } from "../../../src/ask/access/asker.ts";
import { loadCommands } from "../../../src/ask/define-command.ts";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { createMcpServer } from "../../../src/platforms/mcp/server.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** The channel that is cleared for embargoes. */
export const clearedChannel = "slack:C9";

/** A client of the protocol's own library, connected to a server that answers one person from some briefings. */
export const connectMcp = async (
  briefings: readonly Briefing[],
  asker: Asker = askerOf("en"),
  askers: readonly AskerGroup[] = askerGroups,
) => {
  const snapshots = createSnapshots(briefings);
  const ask = createTestAsk({
    commands,
    log,
    admission: createAdmission({ askers, budgets: null, log }),
    now: () => Temporal.Instant.from("2026-06-20T08:00:00Z"),
    library: (at) => snapshots.at(at),
    embargo: { library: (at) => snapshots.withEmbargoed(at), channels: [clearedChannel] },
  });
  const server = createMcpServer({ ask, commands, version: "1.0.0" }, asker);
  const client = new Client({ name: "test", version: "1.0.0" });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(ours), client.connect(theirs)]);
  onTestFinished(() => client.close());
  return client;
};
