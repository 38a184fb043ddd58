# Made from openapi.yaml by `npm run generate:python`. Do not edit.
"""Contains endpoint functions for accessing the API"""
