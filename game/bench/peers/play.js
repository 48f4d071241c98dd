// Plays an ink story at random for some seconds, again and again, and prints how many choices it made in what time.
// node play.js STORY SECONDS; inkjs is found by NODE_PATH. Said to Node by inkjs.py; never part of a game.
"use strict";
const fs = require("fs");
const path = require("path");

const { Compiler } = require("inkjs/full");
const [, , file, seconds] = process.argv;
const story = new Compiler(fs.readFileSync(file, "utf8")).Compile();

function play(limit) {
  let choices = 0;
  let state = 7;
  const began = process.cpuUsage(); // the processor's time, so that other work on the machine does not count
  let spent = 0;
  while (spent < limit) {
    story.ResetState();
    for (;;) {
      while (story.canContinue) story.Continue();
      const count = story.currentChoices.length;
      if (count === 0) break;
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      story.ChooseChoiceIndex((state >>> 8) % count);
      choices += 1;
    }
    const { user, system } = process.cpuUsage(began);
    spent = (user + system) / 1e6;
  }
  return { choices, seconds: spent };
}

play(0.5); // the engine compiles what it has seen often
let folder = path.dirname(require.resolve("inkjs/full"));
while (!fs.existsSync(path.join(folder, "package.json"))) folder = path.dirname(folder);
const version = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")).version;
console.log(JSON.stringify({ ...play(Number(seconds)), version }));
