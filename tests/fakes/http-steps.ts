import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { onTestFinished } from "vitest";

/**
 * What undici, Node's own and that of every library, tells of a request:
 * https://github.com/nodejs/undici/blob/main/docs/docs/api/DiagnosticsChannel.md
 */
const channels = {
  "is made": "undici:request:create",
  "has its connection": "undici:client:connected",
  "is written": "undici:request:bodySent",
} as const;

export type HttpStep = keyof typeof channels;

/** Does something each time that a request of this process comes to a step, until the test is over. */
export const onHttpStep = (step: HttpStep, act: () => void): void => {
  const channel = channels[step];
  subscribe(channel, act);
  onTestFinished(() => void unsubscribe(channel, act));
};
