"""Take off a page what belongs to none of its stories."""
