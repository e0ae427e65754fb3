"""The show's daily work: its listed sources become today's edition, without anybody at the desk."""
