import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { SocketModeReceiver } from "@slack/bolt";
import { Agent, buildConnector } from "undici";
import { OnrecordError } from "../../../base/errors.ts";
import type { Logger } from "../../../base/logger.ts";
import { slackLimits } from "../limits.ts";
import { isRefusal, slackReasonOf } from "../out/failure.ts";
import { connectTimeoutMs, keepConnecting } from "./keep-connecting.ts";

/**
 * Makes the connection that Bolt uses, which takes no frame over the limit. Bolt ends the socket of a peer that does not
 * close it only if it made the socket itself: `end` does that here.
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

/** Why Slack opened no connection, as an error that says what to do. */
const explained = (cause: unknown): OnrecordError => {
  const reason = slackReasonOf(cause);
  return isRefusal(cause)
    ? new OnrecordError(
        "config",
        `SLACK_APP_TOKEN: Slack refuses it (${reason}). Copy it again from “Basic Information”, “App-Level Tokens”.`,
        { cause },
      )
    : new OnrecordError("platform", `Slack opens no connection (${reason}).`, { cause });
};

/** Bolt's client throws if a frame is not one of Slack's, where nothing catches it: it is logged, and the bot goes on. */
const ignoreForeignFrames = ({ client }: SocketModeReceiver, log: Logger): void => {
  for (const read of client.listeners("ws_message")) {
    client.off("ws_message", read);
    client.on("ws_message", async (...frame) => {
      try {
        await read(...frame);
      } catch (error) {
        log.warn({ err: error }, "Slack sent something that Bolt cannot read; it is ignored.");
      }
    });
  }
};

interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
  /** Bolt's own log. */
  readonly logger: NonNullable<ConstructorParameters<typeof SocketModeReceiver>[0]["logger"]>;
}

/**
 * Receives over Socket Mode. Bolt's client waits longer with each failure, and gives up after some: a bot would answer
 * nobody for minutes after Slack is back. So its own reconnecting is off, and each lost connection is made anew here,
 * at a steady pace, for as long as it takes.
 */
export const createSocket = ({ appToken, apiUrl, log, logger }: SocketOptions) => {
  const { dispatcher, end } = createDispatcher();
  const receiver = new SocketModeReceiver({
    appToken,
    dispatcher,
    logger,
    autoReconnectEnabled: false,
    // How long a cut connection goes unnoticed.
    clientPingTimeout: 3_000,
    installerOptions: {
      clientOptions: {
        slackApiUrl: apiUrl,
        // Only the connection itself goes through the dispatcher.
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

  /** Bolt's client waits for Slack's greeting for ever. */
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
    log.warn({}, "The connection to Slack is lost; connecting again.");
    let told = "";
    const isBack = await keepConnecting({
      connect,
      wait: (ms) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => {}),
      stopping: stopping.signal,
      onFailure(error) {
        const reason = slackReasonOf(error);
        if (reason !== told) log.warn({}, explained(error).message);
        told = reason;
      },
    });
    if (!isBack) return;
    isConnected = true;
    log.info({}, "The connection to Slack is back.");
  };

  let isConnected = false;
  client.on("disconnected", () => {
    if (!isConnected || stopping.signal.aborted) return;
    isConnected = false;
    void reconnect();
  });

  return {
    receiver,
    /** Rejects if there is no connection: it may then be called again. */
    async start(): Promise<void> {
      try {
        await connect();
        isConnected = true;
      } catch (error) {
        throw explained(error);
      }
    },
    /** No connection is made any more. */
    stop: (): void => stopping.abort(),
  };
};
