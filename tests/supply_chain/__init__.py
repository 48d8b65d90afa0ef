"""What the page and its tests are made of: make audit, make licences, make bom."""
