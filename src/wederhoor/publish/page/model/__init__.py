"""What the page shows, a record for each thing; ``page.Page`` holds them all."""
