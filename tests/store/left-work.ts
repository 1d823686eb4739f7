import type { Notice, Notices } from "../../src/store/notices.ts";

/** What the next process finds of work whose lease was over at this time, and was not renewed after that. */
export const leftWork = async (
  { claimDue }: Pick<Notices, "claimDue">,
  at: Temporal.Instant,
  by = "next",
): Promise<readonly Notice[]> => {
  const leaseAt = (now: Temporal.Instant) => ({ by, now, until: now.add({ minutes: 1 }) });
  const early = await claimDue(leaseAt(at), 10);
  return [...early, ...(await claimDue(leaseAt(at.add({ seconds: 45 })), 10))];
};
