"""Cut a page into stories, each with all its parts and nothing beside them."""
