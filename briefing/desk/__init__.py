"""The preview for editors: a page on this machine where a script is heard, mended and published.

The script file is the only truth: each change is in it before it is answered, and everything that
the page shows is derived from it. What is pure: `draft` and `rundown` change scripts, `cautions`
finds what no longer fits, `work` says what is spoken next, `view` and `showing` make JSON of it.
What is not: `script_file` keeps the file, `renders` speaks in the background, `publishing` makes
the episode, `editing` brings them together one request at a time, and `app` behind `guard` answers
the one browser that holds the token.
"""
