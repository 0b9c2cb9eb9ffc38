import { expect, it } from "@jest/globals";
import { SERVICES } from "@tongxin/kernel";
import { entitiesOf, openDatabase } from "@tongxin/subgraph/host";
import { freshDatabase } from "@tongxin/testing";
import { DEFINITIONS } from "./platform.js";

it.each(SERVICES)("the migrations of %s bring a database to what its entities say", async name => {
  const definition = DEFINITIONS[name];
  const fresh = await freshDatabase(definition);
  const { migrations } = definition;
  const database = await openDatabase({
    name,
    entities: entitiesOf(definition),
    migrations,
    clientUrl: fresh.adminUrl,
  });
  try {
    expect(await database.schema.getUpdateSchemaSQL({ wrap: false })).toBe("");
  } finally {
    await database.close(true);
    await fresh.drop();
  }
});
