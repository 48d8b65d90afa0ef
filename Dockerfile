# The page in a container: not root, and its file system may be read-only (docker run --read-only --tmpfs /tmp).
# The base is named by its tag; whoever wants the very bytes puts the digest of the day they looked behind it.

FROM python:3.11.14-slim-bookworm AS made
COPY requirements.txt /
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes --only-binary :all: -r /requirements.txt

FROM python:3.11.14-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home --home-dir /nonexistent page
COPY --from=made /venv /venv
WORKDIR /page
COPY .streamlit .streamlit
COPY data data
COPY geo geo
COPY dashboard dashboard
# Compiled here, since nothing is written later.
RUN /venv/bin/python -m compileall -q geo dashboard
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 WORKERS=1
USER 10001
EXPOSE 8501
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["/venv/bin/python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=2)"]
# One process a container: how many there are is for whoever starts them to say (or WORKERS).
CMD ["sh", "-c", "exec /venv/bin/python -m dashboard --address 0.0.0.0 --workers \"$WORKERS\""]
