import { once } from "node:events";
import net, { type AddressInfo, type Socket } from "node:net";
import type { ServiceName } from "@tongxin/kernel";

/** One part of each service. */
export const PARTS: Readonly<Record<ServiceName, string>> = {
  directory: "orgUnit",
  activities: "cultureSites",
  innovation: "campaigns",
  integrity: "microPowerItems",
  party: "partyOrganizations",
};
/** Asks for all of them. */
export const QUERY = `{
  orgUnit(code: "TX-A") { name }
  cultureSites { nodes { id } }
  campaigns { nodes { id } }
  microPowerItems { nodes { id } }
  partyOrganizations { nodes { id } }
}`;

/** What is wrong with a service: what becomes of a connection to it. */
export type Fault = (socket: Socket, service: string) => void;

/** An address in front of a service, at which things can be made to go wrong. */
export interface Crossing {
  readonly url: string;
  /** From now on; null closes the door altogether. Connections that are open end. */
  set(fault: Fault | null): Promise<void>;
  stop(): Promise<void>;
}

export async function crossingTo(service: string): Promise<Crossing> {
  const sockets = new Set<Socket>();
  let fault: Fault = passing;
  const server = net.createServer(socket => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
    fault(socket, service);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;

  async function close(): Promise<void> {
    const closed = server.listening ? once(server, "close") : null;
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: close,
    async set(next) {
      await close();
      if (!next) return;
      fault = next;
      await once(server.listen(port, "127.0.0.1"), "listening");
    },
  };
}

/** Nothing is wrong. */
export const passing: Fault = (socket, service) => void socket.pipe(connected(socket, service)).pipe(socket);

/** Each connection ends as soon as it is used for a second request. */
export const endingKept: Fault = (socket, service) => {
  const upstream = connected(socket, service);
  let isUsed = false;
  upstream.on("data", (data: Buffer) => {
    isUsed = true;
    socket.write(data);
  });
  socket.on("data", (data: Buffer) => (isUsed ? socket.destroy() : upstream.write(data)));
};

/** Takes the connection and never says anything. */
export const blackholed: Fault = () => {};

/** Answers as the service does, five seconds later. */
export const slow: Fault = (socket, service) => {
  const upstream = connected(socket, service);
  socket.pipe(upstream);
  upstream.on("data", (data: Buffer) => {
    const timer = setTimeout(() => socket.destroyed || socket.write(data), 5_000);
    socket.once("close", () => clearTimeout(timer));
  });
};

/** Answers every request like that. */
export const answering =
  (status: number, contentType: string, body: string): Fault =>
  socket => {
    socket.once("data", () => {
      const head = [
        `HTTP/1.1 ${status} X`,
        `content-type: ${contentType}`,
        `content-length: ${Buffer.byteLength(body)}`,
        "connection: close",
      ];
      socket.end([...head, "", body].join("\r\n"));
    });
  };

function connected(socket: Socket, service: string): Socket {
  const { port, hostname } = new URL(service);
  const upstream = net.connect(Number(port), hostname);
  upstream.on("error", () => socket.destroy());
  socket.once("close", () => upstream.destroy());
  return upstream;
}
