"""What is shown: day, island, lens, language; its link, and the channel of the page's parts."""
