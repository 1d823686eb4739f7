import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SocketModeReceiver } from "@slack/bolt";
import { Agent, buildConnector } from "undici";
import { OnrecordError } from "../../../base/errors.ts";
import type { Logger } from "../../../base/logger.ts";
import { slackLimits } from "../limits.ts";
import { isRefusal, slackReasonOf } from "../out/failure.ts";
import { connectTimeoutMs, keepConnecting } from "./keep-connecting.ts";

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
  /** Receives Bolt's own log lines. */
  readonly logger: NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]["logger"]>;
}

/**
 * Receives over Socket Mode. Bolt's own reconnecting is off: it waits longer after each failure and finally gives up, so
 * the bot would stay silent for minutes after an outage. This code reconnects at fixed intervals until it succeeds.
 */
export const createSocket = ({ appToken, apiUrl, log, logger }: SocketOptions) => {
  const { dispatcher, end } = createDispatcher();
  const receiver = new SocketModeReceiver({
    appToken,
    dispatcher,
    logger,
    autoReconnectEnabled: false,
    // The time until a cut connection is noticed.
    clientPingTimeout: 3_000,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        // Web API calls use Node's `fetch`; only the WebSocket uses the dispatcher.
        fetch,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: connectTimeoutMs,
      },
    },
  });
  const { client } = receiver;
  ignoreForeignFrames(receiver, log);
  client.on("close", end);
  const stopping = new AbortController();

  /** Adds a timeout, because Bolt's client waits for Slack's `hello` for ever. */
  const connect = async (): Promise<void> => {
    const done = new AbortController();
    const late = sleep(connectTimeoutMs, undefined, { signal: done.signal }).then(() => {
      throw new Error(`no connection within ${connectTimeoutMs / 1_000} s`);
    });
    try {
      await Promise.race([client.start(), late]);
    } catch (error) {
      void client.disconnect();
      throw error;
    } finally {
      done.abort();
      late.catch(() => {});
    }
  };

  const reconnect = async (): Promise<void> => {
    log.warn({}, "Lost the connection to Slack. Reconnecting.");
    let lastReason = "";
    const isBack = await keepConnecting({
      connect,
      wait: (ms) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {}),
      stopping: stopping.signal,
      onFailure(error) {
        const reason = slackReasonOf(error);
        if (reason !== lastReason) log.warn({}, explained(error).message);
        lastReason = reason;
      },
    });
    if (!isBack) return;
    isConnected = true;
    log.info({}, "Reconnected to Slack.");
  };

  let isConnected = false;
  client.on("disconnected", () => {
    if (!isConnected || stopping.signal.aborted) return;
    isConnected = false;
    void reconnect();
  });

  return {
    receiver,
    /** Rejects if the connection fails. The caller may try again. */
    async start(): Promise<void> {
      try {
        await connect();
        isConnected = true;
      } catch (error) {
        throw explained(error);
      }
    },
    /** Stops reconnecting. */
    stop: (): void => stopping.abort(),
  };
};

/**
 * Makes the dispatcher for Bolt's connection. It rejects frames over the limit. If a peer does not close its socket, Bolt
 * ends it only if Bolt made the socket, so `end` does that here.
 */
const createDispatcher = () => {
  const connect = buildConnector({ allowH2: false });
  let last: Socket | null = null;
  const dispatcher = new Agent({
    webSocket: { maxPayloadSize: slackLimits.requestBytes },
    connect: (options, callback) =>
      connect(options, (...made) => {
        last = made[1];
        callback(...made);
      }),
  });
  return { dispatcher, end: (): void => void last?.destroy() };
};

/** Turns a failed connection into an error that says what to do. */
const explained = (cause: unknown): OnrecordError => {
  const reason = slackReasonOf(cause);
  return isRefusal(cause)
    ? new OnrecordError(
        "config",
        `SLACK_APP_TOKEN: Slack refuses the token (${reason}). Copy it again from “Basic Information”, “App-Level Tokens”.`,
        { cause },
      )
    : new OnrecordError("platform", `Cannot connect to Slack (${reason}).`, { cause });
};

/** Bolt's client throws an uncaught error if it cannot read a frame. Such a frame is logged and ignored instead. */
const ignoreForeignFrames = ({ client }: SocketModeReceiver, log: Logger): void => {
  for (const read of client.listeners("ws_message")) {
    client.off("ws_message", read);
    client.on("ws_message", async (...frame) => {
      try {
        await read(...frame);
      } catch (error) {
        log.warn({ err: error }, "Ignored a Socket Mode frame that Bolt cannot read.");
      }
    });
  }
};
