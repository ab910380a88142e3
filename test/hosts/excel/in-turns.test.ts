// Long work of the pane's own thread: others have their turn in between, and it can be stopped there.
import { inTurns } from "../../../src/hosts/excel/in-turns";

/** Numbers from 0, each after three milliseconds of work. */
function* work(count: number): Generator<number | null, void, void> {
  for (let number = 0; number < count; number += 1) {
    const until = Date.now() + 3;
    while (Date.now() < until);
    yield number;
    yield null;
  }
}

const { MessageChannel } = globalThis;
afterEach(() => {
  globalThis.MessageChannel = MessageChannel;
});

test.each(["with message channels", "without"])(
  "HOST-26 %s all is brought forth, and what waits is answered before the end",
  async (place) => {
    if (place === "without") Reflect.deleteProperty(globalThis, "MessageChannel");
    let answered = false;
    let [made, madeBefore] = [0, -1];
    setTimeout(() => {
      answered = true;
      madeBefore = made;
    }, 0);
    const counted = function* (): Generator<number | null, void, void> {
      for (const each of work(40)) {
        made += each === null ? 0 : 1;
        yield each;
      }
    };
    expect(await inTurns(counted())).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(answered).toBe(true);
    expect(madeBefore).toBeLessThan(40);
  },
);

test("HOST-26 a stop is heard at the next pause, and nothing after it is begun", async () => {
  const control = new AbortController();
  let begun = 0;
  const counted = function* (): Generator<number | null, void, void> {
    for (const each of work(1_000)) {
      begun += 1;
      yield each;
    }
  };
  setTimeout(() => control.abort(), 0);
  await expect(inTurns(counted(), control.signal)).rejects.toMatchObject({ code: "cancelled" });
  expect(begun).toBeLessThan(2_000);
});
