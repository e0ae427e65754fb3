// Print what a JavaScript parser finds of each episode in a feed, as JSON: node podcast_apps.cjs PARSER FILE
const { readFileSync } = require("node:fs");

const PARSERS = {
  "podcast-partytime": async (xml) =>
    require("podcast-partytime")
      .parseFeed(xml)
      .items.map((item) => ({
        guid: item.guid,
        title: item.title,
        address: item.enclosure.url,
        bytes: item.enclosure.length,
        duration_s: item.duration,
        season: item.podcastSeason.number,
        number: item.podcastEpisode.number,
        transcripts: item.podcastTranscripts.map((one) => one.type.replace("/srt", "/x-subrip")),
        narrator: item.podcastPeople.find((one) => one.role === "Narrator").name,
        soundbite: item.podcastSoundbites[0].title,
      })),
  feedsmith: async (xml) => {
    const { parseRssFeed } = await import("file://" + require.resolve("feedsmith"));
    const seconds = (clock) => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    return parseRssFeed(xml).items.map((item) => ({
      guid: item.guid.value,
      title: item.itunes.title,
      address: item.enclosures[0].url,
      bytes: item.enclosures[0].length,
      duration_s: item.itunes.duration,
      season: item.podcast.season.number,
      number: item.podcast.episode.number,
      chapters: item.psc.chapters.map((one) => [Math.floor(seconds(one.start)), one.title]),
      transcripts: item.podcast.transcripts.map((one) => one.type),
      narrator: item.podcast.persons.find((one) => one.role === "narrator").display,
      soundbite: item.podcast.soundbites[0].display,
    }));
  },
  podparse: async (xml) =>
    require("podparse")(xml).episodes.map((item) => ({
      guid: item.guid,
      title: item.title,
      address: item.enclosure.url,
      bytes: item.enclosure.length,
      duration_s: item.duration,
      season: item.season,
      number: item.episode,
    })),
  "rss-parser": async (xml) => {
    const feed = await new (require("rss-parser"))().parseString(xml);
    return feed.items.map((item) => ({
      guid: item.guid,
      title: item.title,
      address: item.enclosure.url,
      bytes: Number(item.enclosure.length),
      duration_s: Number(item.itunes.duration),
      season: Number(item.itunes.season),
      number: Number(item.itunes.episode),
    }));
  },
  feedparser: (xml) =>
    new Promise((resolve, reject) => {
      const parser = new (require("feedparser"))();
      const found = [];
      parser.on("error", reject);
      parser.on("end", () => resolve(found));
      parser.on("data", (item) => {
        const [{ url, length }] = item.enclosures;
        found.push({ guid: item.guid, title: item.title, address: url, bytes: Number(length) });
      });
      parser.end(xml);
    }),
  "podcast-feed-parser": async (xml) =>
    require("podcast-feed-parser")
      .getPodcastFromFeed(xml)
      .episodes.map(({ title, enclosure, duration }) => ({
        title,
        address: enclosure.url,
        bytes: Number(enclosure.length),
        duration_s: duration,
      })),
};

PARSERS[process.argv[2]](readFileSync(process.argv[3], "utf8")).then((told) => console.log(JSON.stringify(told)));
