import { execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { validate } from "dockerfile-utils";
import { expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { askHealth, healthOf, serveHealth } from "../../src/app/health.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string): Promise<string> => readFile(join(project, name), "utf8");
const [dockerfile, ignored, compose] = await Promise.all(
  ["Dockerfile", ".dockerignore", "compose.yaml"].map(read),
);

/** The words of the Dockerfile's lines that begin with an instruction, in its last stage. */
const instructions = (name: string): readonly (readonly string[])[] =>
  (dockerfile ?? "")
    .slice((dockerfile ?? "").lastIndexOf("\nFROM"))
    .split("\n")
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.split(" ").slice(1));

/** The files that the image gets from the build's context, each with its place. */
const copied = instructions("COPY")
  .filter(([first]) => !first?.startsWith("--from"))
  .flatMap((words) => words.slice(0, -1).map((from) => ({ from, to: words.at(-1) ?? "" })));

test("the Dockerfile is valid, and a mistake in it would be found", () => {
  expect(validate(dockerfile ?? "")).toEqual([]);
  expect(validate((dockerfile ?? "").replace("WORKDIR /newsroom", "WORKDR /newsroom"))).not.toEqual([]);
});

test("the image runs as a user without rights, and tells its health", () => {
  expect(instructions("USER")).toEqual([["node"]]);
  expect(dockerfile).toMatch(/^HEALTHCHECK .*CMD \["node", "\/onrecord\/src\/onrecord\.cjs", "health"\]$/mu);
});

test("the build's context has what the Dockerfile copies and nothing else: no tokens, no database", () => {
  const [first, ...allowed] = (ignored ?? "")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(first).toBe("*");
  const all = [...(dockerfile ?? "").matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, names = ""]) =>
    names.split(" "),
  );
  expect(allowed.toSorted()).toEqual([...new Set(all)].map((name) => `!${name}`).toSorted());
});

test("what the image has is enough to answer, with nothing written but the newsroom's data", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-image-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [image, newsroom] = [join(folder, "onrecord"), join(folder, "newsroom")];
  await mkdir(image);
  for (const { from, to } of copied) {
    const place = to.endsWith("/") ? join(folder, to, from) : join(folder, to);
    await cp(join(project, from), place, { recursive: true });
  }
  await symlink(join(project, "node_modules"), join(image, "node_modules"));
  await cp(join(project, "briefings"), join(newsroom, "briefings"), { recursive: true });
  // As the image has it: under the permission model, the bot cannot make a folder private that it makes itself.
  await mkdir(join(newsroom, "data"));
  const { port, stop } = await serveHealth(0, () => healthOf({}), {
    contentType: "text/plain",
    text: async () => "",
  });
  await stop();
  // A stall is a warning, and a busy machine makes one.
  await writeFile(join(newsroom, ".env"), `ONRECORD_LOG_LEVEL=error\nONRECORD_HEALTH_PORT=${port}\n`);
  const flags = [
    "--no-warnings",
    "--permission",
    "--allow-net",
    "--allow-worker",
    `--allow-fs-read=${folder}`,
    `--allow-fs-read=${project}`,
    `--allow-fs-write=${newsroom}/data/`,
  ];
  const entry = join(image, "src/onrecord.cjs");
  const child = spawn(process.execPath, [...flags, entry, ...instructionWords("CMD")], {
    cwd: newsroom,
    env: {},
  });
  const printed = Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  await vi.waitUntil(
    () =>
      askHealth(port)
        .then(({ isHealthy }) => isHealthy)
        .catch(() => false),
    20_000,
  );
  child.stdin.end("/who gill\n");
  const [output, errors] = await printed;
  expect({ first: output.split("\n")[0], errors }).toEqual({ first: "Amandeep Singh Gill", errors: "" });
}, 60_000);

/** The words of an instruction that is written as a JSON list. */
const instructionWords = (name: string): readonly string[] =>
  z.array(z.string()).parse(JSON.parse(instructions(name)[0]?.join(" ") ?? "[]"));

const composeSchema = z.looseObject({
  services: z.record(
    z.string(),
    z.looseObject({
      read_only: z.boolean().optional(),
      volumes: z.array(z.string()).optional(),
      tmpfs: z.array(z.string()).optional(),
      cap_drop: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      depends_on: z.record(z.string(), z.looseObject({ condition: z.string() })).optional(),
      healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
    }),
  ),
});

test("the compose file starts the bot after a healthy Postgres, read-only and without capabilities", () => {
  const { services } = composeSchema.parse(parse(compose ?? ""));
  expect(Object.keys(services)).toEqual(["onrecord", "postgres"]);
  expect(services.onrecord).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    depends_on: { postgres: { condition: "service_healthy" } },
  });
  // An entry of the audit log may wait there.
  expect(services.onrecord?.volumes).toContain("data:/newsroom/data");
  expect(services.onrecord?.tmpfs).toEqual(["/tmp"]);
  expect(services.postgres?.healthcheck?.test).toContain("pg_isready");
  // The password is in the newsroom's .env, and in no file of the repository.
  const password = ["$", "{POSTGRES_PASSWORD:?set it in .env}"].join("");
  expect(services.postgres?.environment?.POSTGRES_PASSWORD).toBe(password);
  expect(services.onrecord?.environment?.DATABASE_URL).toBe(
    `postgres://onrecord:${password}@postgres/onrecord`,
  );
});

const run = promisify(execFile);
const hasCompose = await run("docker", ["compose", "version"]).then(
  () => true,
  () => false,
);

test.runIf(hasCompose)("docker compose reads the file", async () => {
  const options = { cwd: project, env: { ...process.env, POSTGRES_PASSWORD: "secret" } };
  const { stdout } = await run("docker", ["compose", "config", "--quiet", "--no-env-resolution"], options);
  expect(stdout).toBe("");
});
