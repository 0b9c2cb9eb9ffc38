import { expect, it } from "@jest/globals";
import { createUploadPlaces } from "./uploads.js";

const BUSY = { extensions: { code: "OVERLOADED", retryAfter: 5 } };

/** An upload that goes on until it is ended. */
function anUpload(): { readonly work: () => Promise<string>; readonly end: () => void } {
  let end = () => {};
  const over = new Promise<void>(resolve => (end = resolve));
  return { work: () => over.then(() => "taken"), end: () => end() };
}

it("few files come in at once, and one of an account; others are told to come again", async () => {
  const place = createUploadPlaces(2);
  const [hr, mine] = [anUpload(), anUpload()];
  const ofHr = place("hr", hr.work);
  const ofMine = place("mine", mine.work);
  await expect(place("hr", hr.work)).rejects.toMatchObject(BUSY);
  await expect(place("another", mine.work)).rejects.toMatchObject(BUSY);
  hr.end();
  expect(await ofHr).toBe("taken");
  expect(await place("hr", hr.work)).toBe("taken");
  mine.end();
  await ofMine;
});

it("one that breaks off gives its place back", async () => {
  const place = createUploadPlaces(1);
  await expect(place("hr", async () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(await place("hr", async () => "taken")).toBe("taken");
});
