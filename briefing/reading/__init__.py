"""Text as written becomes text as said, with its pinyin."""
