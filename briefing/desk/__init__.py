"""The preview for editors: a page on this machine where a script is heard, mended and published.

The script file is the only truth: each change is in it before it is answered, and everything that
the page shows is derived from it. `draft` and `rundown` change scripts, `view` shows them (all
pure); `script_file` keeps the file, `renders` speaks in the background, `editing` brings the two
together, and `app` behind `guard` lets the one browser in that holds the token.
"""
