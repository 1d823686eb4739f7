import { expect, test } from "vitest";
import { createDeliveryQueue } from "../../../src/digests/deliveries/delivery-queue.ts";

/** A job that ends when told to. */
const createJob = (channel: string, name: string, log: string[]) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    end: resolve,
    job: {
      channel,
      async run() {
        log.push(`${name} starts`);
        await promise;
        log.push(`${name} ends`);
      },
    },
  };
};

test("a channel's jobs run one after the other, and other channels do not wait for them", async () => {
  const log: string[] = [];
  const queue = createDeliveryQueue(2);
  const [first, second, other, third] = [
    createJob("a", "a1", log),
    createJob("a", "a2", log),
    createJob("b", "b1", log),
    createJob("c", "c1", log),
  ] as const;
  for (const { job } of [first, second, other, third]) queue.add(job);
  expect(log).toEqual(["a1 starts", "b1 starts"]);
  expect(queue.free()).toBe(0);
  other.end();
  second.end();
  third.end();
  first.end();
  await queue.idle();
  expect(log).toEqual([
    "a1 starts",
    "b1 starts",
    "b1 ends",
    "a1 ends",
    "c1 starts",
    "a2 starts",
    "c1 ends",
    "a2 ends",
  ]);
  expect(queue.free()).toBe(2);
});

test("a queue is idle where there was nothing to do", async () => {
  await createDeliveryQueue(1).idle();
});
