"""Make what is told fit an ear: neither too long, nor too thin."""
