"""Part the lines of a newspaper's page into stories and what is printed around them."""
