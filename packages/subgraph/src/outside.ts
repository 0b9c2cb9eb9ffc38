import { lookup as resolve, type LookupAddress } from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** What came of sending something out of the platform. */
export interface OutsideAnswer {
  readonly status: number;
}

/** Why an address is none that the platform sends to. */
export type WhyNotOutside = "MALFORMED" | "PRIVATE" | "UNKNOWN_HOST";

/** What lies beyond the platform: the only way in which a service calls an address that somebody has typed. */
export interface Outside {
  /** Why nothing is sent to the address, or null; its name is resolved. */
  whyNot(url: string): Promise<WhyNotOutside | null>;
  /** Sends, within five seconds; a redirect is an answer like any other, and is not followed. Rejects when nothing answered. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<OutsideAnswer>;
}

const ANSWERS_WITHIN_MS = 5_000;
const LONGEST_URL = 500;

/** What no webhook, link or image of somebody's may reach: this machine, the networks around it, and what is no host at all. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 128],
  ["::1", 128],
  ["64:ff9b::", 96],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv6");

/** What an operator allows though it is private: networks such as `10.0.0.0/8`, and hosts by name. */
export interface AllowedTargets {
  readonly hosts: ReadonlySet<string>;
  readonly networks: BlockList;
}

/** `10.0.0.0/8, hr.intranet` as targets; null where a part is neither a network, an address nor a host. */
export function allowedTargetsIn(text: string): AllowedTargets | null {
  const [hosts, networks] = [new Set<string>(), new BlockList()];
  for (const part of text
    .split(",")
    .map(each => each.trim().toLowerCase())
    .filter(Boolean)) {
    const [address = "", prefix] = part.split("/");
    const family = isIP(address);
    const width = family === 6 ? 128 : 32;
    const bits = prefix === undefined ? width : Number(prefix);
    if (family !== 0 && Number.isInteger(bits) && bits >= 0 && bits <= width)
      networks.addSubnet(address, bits, family === 6 ? "ipv6" : "ipv4");
    else if (prefix === undefined && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(part) && family === 0)
      hosts.add(part);
    else return null;
  }
  return { hosts, networks };
}

export const NO_TARGETS: AllowedTargets = { hosts: new Set(), networks: new BlockList() };

export function outsideWorld(allowed: AllowedTargets): Outside {
  const isOpen = (address: string): boolean => {
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    return allowed.networks.check(address, family) || !PRIVATE.check(address, family);
  };

  async function whyNot(text: string): Promise<WhyNotOutside | null> {
    const url = parsed(text);
    if (!url) return "MALFORMED";
    const host = hostOf(url);
    if (allowed.hosts.has(host)) return null;
    if (isIP(host) !== 0) return isOpen(host) ? null : "PRIVATE";
    const addresses = await addressesOf(host);
    if (addresses.length === 0) return "UNKNOWN_HOST";
    return addresses.every(({ address }) => isOpen(address)) ? null : "PRIVATE";
  }

  /** The address that is checked is the one that is called: a name that is resolved again may lead elsewhere. */
  const lookup: LookupFunction = (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const found = error ? [] : addresses;
      const refused = !allowed.hosts.has(host.toLowerCase()) && found.some(({ address }) => !isOpen(address));
      if (error || refused) done(error ?? new Error(`${host} is in a private network.`), "", 4);
      else if (options.all) done(null, found);
      else done(null, found[0]!.address, found[0]!.family);
    });

  async function post(
    text: string,
    headers: Readonly<Record<string, string>>,
    body: string,
  ): Promise<OutsideAnswer> {
    const why = await whyNot(text);
    if (why) throw new Error(`Nothing is sent to this address: ${why}.`);
    const { request } = text.startsWith("https:") ? https : http;
    return new Promise((answer, fail) => {
      const sent = request(
        text,
        {
          method: "POST",
          headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
          lookup,
          signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
        },
        response => {
          answer({ status: response.statusCode ?? 0 });
          // What it says is nobody's business, and may be endless.
          response.destroy();
        },
      );
      sent.on("error", fail);
      sent.end(body);
    });
  }

  return { whyNot, post };
}

function parsed(text: string): URL | null {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.hash === "";
  return isPlain && /^https?:$/.test(url.protocol) ? url : null;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "").toLowerCase();

const addressesOf = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise(found => resolve(host, { all: true }, (error, addresses) => found(error ? [] : addresses)));
