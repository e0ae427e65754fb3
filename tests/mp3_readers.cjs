// Print what a JavaScript reader finds in an MP3, as JSON: node mp3_readers.cjs READER FILE
const { pathToFileURL } = require("node:url");

const span = (start_ms, end_ms, title) => [Math.round(start_ms), Math.round(end_ms), title];
const READERS = {
  "node-id3": async (file) => {
    const tag = require("node-id3").read(file);
    const chapters = tag.chapter.map((one) => span(one.startTimeMs, one.endTimeMs, one.tags.title));
    return { title: tag.title, artist: tag.artist, cover: tag.image?.imageBuffer.length, chapters };
  },
  jsmediatags: (file) =>
    new Promise((onSuccess, onError) => require("jsmediatags").read(file, { onSuccess, onError })).then(
      ({ tags }) => {
        const found = [].concat(tags.CHAP).map(({ data }) => data);
        const chapters = found.map((one) => span(one.startTime, one.endTime, one.subFrames.TIT2.data));
        return { title: tags.title, artist: tags.artist, cover: tags.picture?.data.length, chapters };
      },
    ),
  "music-metadata": async (file) => {
    const { parseFile } = await import(pathToFileURL(require.resolve("music-metadata")));
    const { common, format } = await parseFile(file, { includeChapters: true });
    const found = format.chapters ?? [];
    const chapters = found.map((one) => span(one.start * 1000, one.end * 1000, one.title));
    return { title: common.title, artist: common.artist, cover: common.picture?.[0].data.length, chapters };
  },
};

READERS[process.argv[2]](process.argv[3]).then((told) => console.log(JSON.stringify(told)));
