import net from "node:net";
import { once } from "node:events";

/** Fails as a server would that cannot listen there: asked before a start makes anything. */
export async function refuseTaken(port: number, host: string): Promise<void> {
  const probe = net.createServer().listen(port, host);
  await once(probe, "listening");
  probe.close();
  await once(probe, "close");
}
