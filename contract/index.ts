/**
 * What plug-ins import as "onrecord/contract" in their tests, beside vitest and fast-check: the suites that the
 * commands, digests and platforms of Onrecord itself are held to.
 */
export { type CommandUnderTest, describeCommand } from "./command.ts";
export { type DigestUnderTest, describeDigest } from "./digest.ts";
export { readLibrary } from "./library.ts";
export { describePlatform, type PlatformUnderTest } from "./platform.ts";
export { describeRenderer, type RendererUnderTest } from "./renderer.ts";
