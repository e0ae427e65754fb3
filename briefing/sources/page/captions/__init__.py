"""Tell the captions of pictures from the text that they stand in."""
