/**
 * The steps from an empty database to today's, in order. Each runs once, in a transaction, and `user_version` counts
 * those that ran. A step that was released is never edited: a change is a new step at the end.
 * Times are milliseconds since 1970, in UTC.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE subscriptions (
    key TEXT PRIMARY KEY,
    schedule TEXT NOT NULL,
    since INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    subscription TEXT NOT NULL,
    slot TEXT NOT NULL,
    -- Whether the schedule asked for it, and not a person.
    scheduled INTEGER NOT NULL CHECK (scheduled IN (0, 1)),
    planned_at INTEGER NOT NULL,
    state TEXT NOT NULL
      CHECK (state IN
        ('claimed', 'posted', 'partly-posted', 'empty', 'released', 'failed', 'missed', 'unknown')),
    attempts INTEGER NOT NULL,
    claimed_at INTEGER,
    settled_at INTEGER,
    message_ids TEXT NOT NULL DEFAULT '[]',
    reason TEXT,
    UNIQUE (subscription, slot)
  ) STRICT;

  CREATE INDEX deliveries_by_time ON deliveries (subscription, planned_at) WHERE scheduled = 1;
  CREATE INDEX deliveries_in_flight ON deliveries (state, subscription) WHERE state IN ('claimed', 'released');
  `,
];
