"""The name of the page's own channel (channel.js): each window has its own, so every page's is the same.

Were it a visit's, a reader whose connection another process takes up would have to load map and lists anew.
"""

CHANNEL = "four-islands"
